'use client';

import { useEffect } from 'react';
import { useMessages } from '@/components/ui/messages-provider';
import { announce } from '@/components/ui/toasts';
import { shownVersion } from '@/lib/chat/message';
import { useChatStore } from '../store/chat-provider';

/** Tells screen readers that an answer began and how it ended, not each of its words. */
export function useAnnouncements(): void {
  const store = useChatStore();
  const { t } = useMessages();
  useEffect(
    () =>
      store.subscribe((now, before) => {
        if (now.running && !before.running) announce(t('chat.message.answerStarted'));
        if (now.running || !before.running) return;
        if (now.failure) return announce(t('chat.message.answerFailed'));
        const answer = now.transcript.find(({ id }) => id === before.running?.messageId);
        const outcome = answer?.role === 'assistant' ? shownVersion(answer).outcome : 'complete';
        const said = {
          complete: 'chat.message.answerEnded',
          stopped: 'chat.message.answerStopped',
          interrupted: 'chat.message.answerFailed',
        } as const;
        announce(t(said[outcome]));
      }),
    [store, t],
  );
}
