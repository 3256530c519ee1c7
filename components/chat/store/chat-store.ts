import { createStore, type StoreApi } from 'zustand/vanilla';
import { chatSession, type ChatEvent, type ChatSession } from '@/lib/chat/chat-session';

export type ChatStore = StoreApi<ChatSession> & { dispatch: (event: ChatEvent) => void };

/** The reducer of lib/chat, held where components can subscribe to a part of it. */
export function createChatStore(session: ChatSession): ChatStore {
  const store = createStore<ChatSession>(() => session);
  return { ...store, dispatch: (event) => store.setState((before) => chatSession(before, event), true) };
}
