'use client';

import { createContext, use, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { ChatEvent, ChatSession } from '@/lib/chat/chat-session';
import type { Setup } from '@/lib/chat/setup';
import type { Deployment } from '@/lib/models/deployment';
import { findModel } from '@/lib/models/find-model';
import type { Model } from '@/lib/models/model';
import type { ChatStore } from './chat-store';

const StoreContext = createContext<ChatStore | null>(null);
const DeploymentsContext = createContext<readonly Deployment[]>([]);

/** Gives the chat page's parts the session and the deployments that can be asked. */
export function ChatProvider({
  store,
  deployments,
  children,
}: {
  store: ChatStore;
  deployments: readonly Deployment[];
  children: ReactNode;
}) {
  return (
    <StoreContext value={store}>
      <DeploymentsContext value={deployments}>{children}</DeploymentsContext>
    </StoreContext>
  );
}

export function useChatStore(): ChatStore {
  const store = use(StoreContext);
  if (!store) throw new Error('The chat parts need a ChatProvider above them.');
  return store;
}

/** A part of the session; the component renders again only when that part changed. */
export function useChat<Part>(select: (session: ChatSession) => Part): Part {
  return useStore(useChatStore(), select);
}

export function useDispatch(): (event: ChatEvent) => void {
  return useChatStore().dispatch;
}

/** Changes a part of the setup as one undoable step; steps of the same field in quick succession are one. */
export function useChangeSetup(): (field: string, change: Partial<Setup>) => void {
  const store = useChatStore();
  return (field, change) =>
    store.dispatch({
      type: 'setup-changed',
      field,
      setup: { ...store.getState().setup, ...change },
      at: Date.now(),
    });
}

/** The deployments that can chat. */
export function useDeployments(): readonly Deployment[] {
  return use(DeploymentsContext);
}

/** The deployment that the setup names, undefined when the studio does not have it. */
export function useDeployment(): Deployment | undefined {
  const name = useChat(({ setup }) => setup.deployment);
  return useDeployments().find((deployment) => deployment.name === name);
}

/** The model behind the setup's deployment; for an unknown deployment what most chat models take. */
export function useModel(): Model {
  const name = useChat(({ setup }) => setup.deployment);
  return useDeployment()?.model ?? findModel(name);
}
