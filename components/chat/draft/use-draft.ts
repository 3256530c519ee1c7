'use client';

import { useEffect, useState } from 'react';
import { toast } from '@/components/ui/toasts';
import { useMessages } from '@/components/ui/messages-provider';
import { newSession } from '@/lib/chat/chat-session';
import type { ChatStore } from '../store/chat-store';
import { claimDraft, pruneDrafts } from './claim-draft';
import type { StoredDraft } from './draft-storage';
import { keepDraft, type DraftProblem } from './keep-draft';

/** Whether what was kept is back, and what stands in the way of keeping more. */
export type DraftState = { restored: boolean; problem: DraftProblem | null };

/** Brings back this tab's session and keeps it from then on. */
export function useDraft(store: ChatStore): DraftState {
  const { t } = useMessages();
  const [restored, setRestored] = useState(false);
  const [problem, setProblem] = useState<DraftProblem | null>(null);

  useEffect(() => {
    let left = false;
    let end: (() => void) | undefined;
    claimDraft()
      .then(({ id, stored, broken, release }) => {
        if (left) return release();
        if (stored) restore(store, stored);
        if (broken) toast(t('chat.draft.broken'), { tone: 'danger' });
        const stop = keepDraft(store, { id, keepNow: stored !== null, onProblem: setProblem });
        end = () => {
          stop();
          release();
        };
        void pruneDrafts().catch(() => undefined);
      })
      .catch(() => setProblem('not-kept'))
      .finally(() => setRestored(true));
    return () => {
      left = true;
      end?.();
    };
    // The language may change while the page is open; the draft is claimed once.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [store]);

  return { restored, problem };
}

/**
 * What was typed before the draft was back is not lost: a message stays in its box, a changed setup is one undo away. An
 * answer that was on its way is an interrupted one.
 */
function restore(store: ChatStore, { draft, running }: StoredDraft): void {
  const { input, setup, history } = store.getState();
  const session = { ...newSession(draft.setup), transcript: draft.transcript, input: input || draft.input };
  store.setState({ ...session, running }, true);
  if (history.past.length > 0) {
    store.setState({ setup });
    store.dispatch({ type: 'setup-changed', setup: draft.setup, field: 'draft-restored', at: Date.now() });
  }
  if (running)
    store.dispatch({
      type: 'call-failed',
      error: { status: 0, code: 'reloaded', message: '' },
      at: running.version.endedAt,
    });
}
