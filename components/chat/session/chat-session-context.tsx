'use client';

import { createContext, use, type ReactNode } from 'react';
import type { ChatController } from './chat-controller';

const ControllerContext = createContext<ChatController | null>(null);

/** Gives the parts of the chat session what they can do with the model. */
export function ChatSessionProvider({
  controller,
  children,
}: {
  controller: ChatController;
  children: ReactNode;
}) {
  return <ControllerContext value={controller}>{children}</ControllerContext>;
}

export function useController(): ChatController {
  const controller = use(ControllerContext);
  if (!controller) throw new Error('The chat session needs a ChatSessionProvider above it.');
  return controller;
}
