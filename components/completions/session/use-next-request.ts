'use client';

import { useMemo } from 'react';
import { toCompletionRequest } from '@/lib/completions/to-completion-request';
import type { WireRequest } from '@/lib/wire/wire-request';
import { useCompletions, useModel } from '../store/completion-provider';

/** The request that Generate would send now. */
export function useNextRequest(): WireRequest {
  const model = useModel();
  const setup = useCompletions((session) => session.setup);
  const text = useCompletions((session) => session.text);
  const cursor = useCompletions((session) => session.cursor);
  return useMemo(() => toCompletionRequest(setup, { text, cursor }, model), [setup, text, cursor, model]);
}
