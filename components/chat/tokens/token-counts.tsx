'use client';

import { createContext, use, useMemo, type ReactNode } from 'react';
import { useCounting, type CountingPlan, type CountingState } from '@/components/tokens/use-counting';
import type { ChatSession } from '@/lib/chat/chat-session';
import { countSession, type SessionTokens } from '@/lib/chat/count-session';
import { emptySetup } from '@/lib/chat/setup';
import { findModel } from '@/lib/models/find-model';
import { useChatStore, useDeployments } from '../store/chat-provider';

export type TokenCounts = SessionTokens & {
  state: CountingState;
  /** What was counted; the session may have moved on since. */
  of: ChatSession | null;
};

const nothing: SessionTokens = countSession(
  { setup: emptySetup(''), transcript: [], input: '' },
  findModel(''),
  () => 0,
);

const TokenCountsContext = createContext<TokenCounts>({ ...nothing, state: 'loading', of: null });

/** Keeps the token counts of the next request up to date. */
export function TokenCountsProvider({ children }: { children: ReactNode }) {
  const store = useChatStore();
  const deployments = useDeployments();
  const plan = useMemo((): CountingPlan<ChatSession, SessionTokens> => {
    const modelOf = ({ setup: { deployment } }: ChatSession) =>
      deployments.find(({ name }) => name === deployment)?.model ?? findModel(deployment);
    return {
      encodingOf: (session) => modelOf(session).encoding,
      count: (session, count) => countSession(session, modelOf(session), count),
      isSame: (before, now) =>
        before.setup === now.setup && before.transcript === now.transcript && before.input === now.input,
    };
  }, [deployments]);
  const { state, counts, of } = useCounting(store, plan);
  const all = useMemo(() => ({ ...(counts ?? nothing), state, of }), [state, counts, of]);
  return <TokenCountsContext value={all}>{children}</TokenCountsContext>;
}

/** The tokens of the request that would be sent now. */
export function useTokenCounts(): TokenCounts {
  return use(TokenCountsContext);
}
