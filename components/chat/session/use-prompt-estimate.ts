'use client';

import { useEffect } from 'react';
import { useChat, useDispatch } from '../store/chat-provider';
import { useTokenCounts } from '../tokens/token-counts';

/**
 * Notes with a new answer how many prompt tokens the page counts for what was asked, to be held against what the server will
 * report. While an answer to the whole transcript is on its way, that is what the page counts.
 */
export function usePromptEstimate(): void {
  const dispatch = useDispatch();
  const { state, total } = useTokenCounts();
  const wanted = useChat(
    ({ running, transcript }) =>
      running !== null &&
      running.version.estimatedPromptTokens === null &&
      !transcript.some(({ id }) => id === running.messageId),
  );
  const typing = useChat(({ input }) => input.trim() !== '');
  useEffect(() => {
    if (wanted && !typing && state === 'ready') dispatch({ type: 'prompt-estimated', tokens: total });
  }, [wanted, typing, state, total, dispatch]);
}
