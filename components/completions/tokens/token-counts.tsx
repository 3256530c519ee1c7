'use client';

import { createContext, use, useMemo, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { useCounting, type CountingPlan, type CountingState } from '@/components/tokens/use-counting';
import type { CompletionSession } from '@/lib/completions/completion-session';
import { countCompletion, type CompletionTokens } from '@/lib/completions/count-completion';
import { modelOf, useCompletionParts } from '../store/completion-provider';

export type TokenCounts = CompletionTokens & { state: CountingState };

const nothing: CompletionTokens = { prompt: 0, suffix: 0, total: 0 };

const TokenCountsContext = createContext<TokenCounts>({ ...nothing, state: 'loading' });

/** Keeps the token counts of the next request up to date; not while an answer is being written. */
export function TokenCountsProvider({ children }: { children: ReactNode }) {
  const { store, deployments, controller } = useCompletionParts();
  const onlyChat = useStore(controller.onlyChat);
  const plan = useMemo((): CountingPlan<CompletionSession, CompletionTokens> => {
    const modelFor = ({ setup: { deployment } }: CompletionSession) =>
      modelOf(deployments, deployment, onlyChat.has(deployment));
    return {
      encodingOf: (session) => modelFor(session).encoding,
      count: (session, count) => countCompletion(session.setup, session, modelFor(session), count),
      isSame: (before, now) =>
        now.running !== null ||
        (before.setup === now.setup && before.cursor === now.cursor && before.text === now.text),
    };
  }, [deployments, onlyChat]);
  const { state, counts } = useCounting(store, plan);
  const all = useMemo(() => ({ ...(counts ?? nothing), state }), [state, counts]);
  return <TokenCountsContext value={all}>{children}</TokenCountsContext>;
}

/** The tokens of the request that would be sent now. */
export function useTokenCounts(): TokenCounts {
  return use(TokenCountsContext);
}
