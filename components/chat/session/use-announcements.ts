'use client';

import { useEffect } from 'react';
import { useMessages } from '@/components/ui/messages-provider';
import { announce } from '@/components/ui/toasts';
import { shownVersion } from '@/lib/chat/message';
import { useChatStore } from '../store/chat-provider';

/** Tells screen readers that an answer began and how it ended, not each of its words. A failure speaks for itself. */
export function useAnnouncements(): void {
  const store = useChatStore();
  const { t } = useMessages();
  useEffect(
    () =>
      store.subscribe((now, before) => {
        if (now.running && !before.running)
          announce(
            t(
              now.running.keptLength === undefined
                ? 'chat.message.answerStarted'
                : 'chat.message.branchStarted',
            ),
          );
        if (now.running || !before.running) return;
        const answer = now.transcript.find(({ id }) => id === before.running?.messageId);
        if (now.failure || answer?.role !== 'assistant') return;
        const { outcome } = shownVersion(answer);
        if (outcome === 'complete') announce(t('chat.message.answerEnded'));
        if (outcome === 'stopped') announce(t('chat.message.answerStopped'));
      }),
    [store, t],
  );
}
