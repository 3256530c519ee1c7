import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  completionSession,
  type CompletionEvent,
  type CompletionSession,
} from '@/lib/completions/completion-session';

export type CompletionStore = StoreApi<CompletionSession> & { dispatch: (event: CompletionEvent) => void };

/** The reducer of lib/completions, held where components can subscribe to a part of it. */
export function createCompletionStore(session: CompletionSession): CompletionStore {
  const store = createStore<CompletionSession>(() => session);
  return {
    ...store,
    dispatch: (event) => store.setState((before) => completionSession(before, event), true),
  };
}
