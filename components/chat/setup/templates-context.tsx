'use client';

import { createContext, use, type ReactNode } from 'react';
import type { Template } from '@/lib/chat/template';

const TemplatesContext = createContext<readonly Template[]>([]);

/** Gives the chat page's parts the templates that the server read. */
export function TemplatesProvider({
  templates,
  children,
}: {
  templates: readonly Template[];
  children: ReactNode;
}) {
  return <TemplatesContext value={templates}>{children}</TemplatesContext>;
}

export function useTemplates(): readonly Template[] {
  return use(TemplatesContext);
}
