'use client';

import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import type { ChatSession } from '@/lib/chat/chat-session';
import { countSession, type SessionTokens } from '@/lib/chat/count-session';
import { emptySetup } from '@/lib/chat/setup';
import { findModel } from '@/lib/models/find-model';
import type { Encoding } from '@/lib/models/model';
import { countFromMemory, rememberCounts, type RememberedCounts } from '@/lib/tokens/remember-counts';
import { useChatStore, useDeployments } from '../store/chat-provider';
import { createTokenCounter } from './token-counter';

/**
 * `loading`: nothing was counted yet. `counting`: the numbers are those before the last change. `failed`: the counter
 * could not be loaded; the next change tries again.
 */
export type TokenCounts = SessionTokens & {
  state: 'loading' | 'counting' | 'ready' | 'failed';
  /** What was counted; the session may have moved on since. */
  of: Counted | null;
};

const PAUSE_MS = 120;
/** A minute of typing in a long system message, so that undo finds its counts. */
const REMEMBERED_CHARACTERS = 4_000_000;

const nothing: TokenCounts = {
  ...countSession({ setup: emptySetup(''), transcript: [], input: '' }, findModel(''), () => 0),
  state: 'loading',
  of: null,
};

const TokenCountsContext = createContext<TokenCounts>(nothing);

/** Keeps the token counts of the next request up to date, off the page's thread. */
export function TokenCountsProvider({ children }: { children: ReactNode }) {
  return <TokenCountsContext value={useCounting()}>{children}</TokenCountsContext>;
}

/** The tokens of the request that would be sent now. */
export function useTokenCounts(): TokenCounts {
  return use(TokenCountsContext);
}

function useCounting(): TokenCounts {
  const store = useChatStore();
  const deployments = useDeployments();
  const [counts, setCounts] = useState(nothing);

  useEffect(() => {
    const counter = createTokenCounter();
    const memories = new Map<Encoding, RememberedCounts>();
    const modelOf = (name: string) =>
      deployments.find((deployment) => deployment.name === name)?.model ?? findModel(name);
    let counted: Counted | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let closed = false;
    let busy = false;

    const recount = async () => {
      if (busy) return;
      busy = true;
      try {
        while (!closed && isNew(store.getState(), counted)) {
          counted = await countNow(store.getState());
        }
        // What was changed and changed back has its count already.
        if (!closed)
          setCounts((before) => (before.state === 'counting' ? { ...before, state: 'ready' } : before));
      } catch {
        if (!closed) setCounts((before) => ({ ...before, state: 'failed' }));
      }
      busy = false;
    };
    const countNow = async (session: ChatSession): Promise<Counted> => {
      const model = modelOf(session.setup.deployment);
      const memory = memories.get(model.encoding) ?? rememberCounts(REMEMBERED_CHARACTERS);
      memories.set(model.encoding, memory);
      const missing = new Set<string>();
      countSession(session, model, countFromMemory(memory, missing));
      const texts = [...missing];
      const found = texts.length > 0 ? await counter.count(model.encoding, texts) : [];
      const known = new Map(texts.map((text, index) => [text, found[index] ?? 0]));
      for (const [text, tokens] of known) memory.set(text, tokens);
      const tokens = countSession(session, model, (text) => known.get(text) ?? memory.get(text) ?? 0);
      const { setup, transcript, input } = session;
      if (!closed) setCounts({ ...tokens, state: 'ready', of: { setup, transcript, input } });
      return session;
    };

    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(recount, PAUSE_MS);
    };
    // What streams in meanwhile is no reason to wait longer: only what counts puts the count off.
    let seen: Counted | undefined;
    const stop = store.subscribe((session) => {
      if (!isNew(session, seen)) return;
      seen = session;
      if (!isNew(session, counted)) return;
      setCounts((before) => (before.state === 'ready' ? { ...before, state: 'counting' } : before));
      later();
    });
    later();
    return () => {
      closed = true;
      clearTimeout(timer);
      stop();
      counter.close();
    };
  }, [store, deployments]);

  return counts;
}

type Counted = Pick<ChatSession, 'setup' | 'transcript' | 'input'>;

function isNew(session: ChatSession, counted: Counted | undefined): boolean {
  return (
    session.setup !== counted?.setup ||
    session.transcript !== counted.transcript ||
    session.input !== counted.input
  );
}
