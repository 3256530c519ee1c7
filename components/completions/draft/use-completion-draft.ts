'use client';

import { localError } from '@/components/call/local-error';
import type { Kept } from '@/components/draft/draft-kind';
import { useDraft, type DraftState } from '@/components/draft/use-draft';
import { useMessages } from '@/components/ui/messages-provider';
import { toast } from '@/components/ui/toasts';
import { newCompletionSession, type Running } from '@/lib/completions/completion-session';
import type { CompletionStore } from '../store/completion-store';
import { completionDraft } from './completion-draft';
import type { Draft } from './draft-schema';

/** Brings back this tab's text and keeps it from then on. */
export function useCompletionDraft(store: CompletionStore): DraftState {
  const { t } = useMessages();
  return useDraft({
    store,
    kind: completionDraft,
    onRestore: (kept) => restore(store, kept),
    onBroken: () => toast(t('completions.draft.broken'), { tone: 'danger' }),
  });
}

/** The box is not there before the draft is. What was on its way is an interrupted generation: what came is one change. */
function restore(store: CompletionStore, { draft, running }: Kept<Draft, Running>): void {
  const { text, cursor, generated, generations, history, setup } = draft;
  store.setState({ ...newCompletionSession(setup), text, cursor, generated, generations, history }, true);
  if (!running) return;
  const { generation, opening } = running;
  const { startedAt, completion, emulated, requestId, endedAt } = generation;
  store.dispatch({ type: 'generation-started', asked: generation, opening, at: startedAt });
  store.dispatch({ type: 'call-accepted', emulated, ...(requestId !== undefined && { requestId }) });
  store.dispatch({ type: 'completion-grown', completion, at: generation.firstTokenAt ?? endedAt });
  store.dispatch({ type: 'generation-failed', error: localError('reloaded'), at: endedAt });
}
