'use client';

import { useMemo } from 'react';
import type { Transcript } from '@/lib/chat/message';
import { toChatRequest } from '@/lib/chat/to-chat-request';
import type { WireRequest } from '@/lib/wire/wire-request';
import { useChat, useModel } from '../store/chat-provider';

/** The request that would be sent if what stands in the message box were sent now. */
export function useNextRequest(): WireRequest {
  const model = useModel();
  const setup = useChat((session) => session.setup);
  const transcript = useChat((session) => session.transcript);
  const input = useChat((session) => session.input);
  return useMemo(() => {
    const asked: Transcript =
      input.trim() === '' ? transcript : [...transcript, { role: 'user', id: '', content: input }];
    return toChatRequest(setup, asked, model);
  }, [setup, transcript, input, model]);
}
