'use client';

import { useEffect } from 'react';
import { useChat, useChatStore } from '../store/chat-provider';
import { useTokenCounts } from '../tokens/token-counts';

/**
 * Notes with a new answer how many prompt tokens the page counts for what was asked, to be held against what the server will
 * report. While an answer to the whole transcript is on its way, that is what the page counts.
 */
export function usePromptEstimate(): void {
  const store = useChatStore();
  const { of, total } = useTokenCounts();
  const wanted = useChat(
    ({ running, transcript }) =>
      running !== null &&
      running.version.estimatedPromptTokens === null &&
      !transcript.some(({ id }) => id === running.messageId),
  );
  useEffect(() => {
    if (!wanted || !of) return;
    const { setup, transcript } = store.getState();
    const isOfTheCall = of.setup === setup && of.transcript === transcript && of.input.trim() === '';
    if (isOfTheCall) store.dispatch({ type: 'prompt-estimated', tokens: total });
  }, [wanted, of, total, store]);
}
