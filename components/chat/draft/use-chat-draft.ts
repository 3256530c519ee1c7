'use client';

import { localError } from '@/components/call/local-error';
import type { Kept } from '@/components/draft/draft-kind';
import { useDraft, type DraftState } from '@/components/draft/use-draft';
import { useMessages } from '@/components/ui/messages-provider';
import { toast } from '@/components/ui/toasts';
import { newSession, type Running } from '@/lib/chat/chat-session';
import type { ChatStore } from '../store/chat-store';
import { chatDraft } from './chat-draft';
import type { Draft } from './draft-schema';

/** Brings back this tab's session and keeps it from then on. */
export function useChatDraft(store: ChatStore): DraftState {
  const { t } = useMessages();
  return useDraft({
    store,
    kind: chatDraft,
    onRestore: (kept) => restore(store, kept),
    onBroken: () => toast(t('chat.draft.broken'), { tone: 'danger' }),
  });
}

/**
 * What was typed before the draft was back is not lost: a message stays in its box, a changed setup is one undo away. An
 * answer that was on its way is an interrupted one.
 */
function restore(store: ChatStore, { draft, running }: Kept<Draft, Running>): void {
  const { input, setup, history } = store.getState();
  const session = { ...newSession(draft.setup), transcript: draft.transcript, input: input || draft.input };
  store.setState({ ...session, running }, true);
  if (history.past.length > 0) {
    store.setState({ setup });
    store.dispatch({ type: 'setup-changed', setup: draft.setup, field: 'draft-restored', at: Date.now() });
  }
  if (running)
    store.dispatch({ type: 'call-failed', error: localError('reloaded'), at: running.version.endedAt });
}
