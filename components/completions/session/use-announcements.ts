'use client';

import { useEffect } from 'react';
import { useMessages } from '@/components/ui/messages-provider';
import { announce } from '@/components/ui/toasts';
import { emptyAnswer } from '@/lib/completions/regeneration';
import { useCompletionStore } from '../store/completion-provider';

/** Tells screen readers that an answer began and how it ended, not each of its words. A failure speaks for itself. */
export function useAnnouncements(): void {
  const store = useCompletionStore();
  const { t } = useMessages();
  useEffect(
    () =>
      store.subscribe((now, before) => {
        if (now.running && !before.running) announce(t('completions.result.started'));
        if (now.running || !before.running || now.failure || emptyAnswer(now)) return;
        const generation = now.generations.find(({ id }) => id === before.running?.generation.id);
        const count = generation?.completion.usage?.completionTokens;
        if (generation?.outcome === 'stopped') announce(t('completions.result.stoppedAloud'));
        if (generation?.outcome === 'complete')
          announce(
            count === undefined
              ? t('completions.result.ended')
              : t('completions.result.endedTokens', { count }),
          );
      }),
    [store, t],
  );
}
