import { createStore, type StoreApi } from 'zustand/vanilla';
import { createExchangeStore, type ExchangeStore } from '@/components/call/exchange';
import { localError } from '@/components/call/local-error';
import { newId } from '@/components/call/new-id';
import { tokensOf } from '@/lib/completions/generation';
import { stretchOf } from '@/lib/completions/generated-range';
import { newestInBox, takenOut } from '@/lib/completions/regeneration';
import { spliced, type Splice } from '@/lib/completions/splice';
import { promptOf, type Box } from '@/lib/completions/to-completion-request';
import type { Deployment } from '@/lib/models/deployment';
import { keptAt, type Kept } from '@/lib/probabilities/kept-at';
import type { LogprobEntry } from '@/lib/probabilities/token-logprob';
import type { CompletionStore } from '../store/completion-store';
import { loadCall } from './load-call';

/** What one call asks with: the text as it is sent, and what it does to the box before the first token. */
export type Asking = {
  box: Box;
  opening: Splice;
  kept: Kept | null;
  /** The pre-response text stands in the box already. */
  asItStands: boolean;
};

/** What the completions page can do with the model. One for each page; nothing here renders. */
export type CompletionController = {
  exchange: ExchangeStore;
  /** From the moment something is asked, before the session knows of a call, to its end. */
  asking: StoreApi<boolean>;
  /** Deployments that turned out to serve only chat. */
  onlyChat: StoreApi<ReadonlySet<string>>;
  /** Goes on at the cursor. */
  generate: () => void;
  /** Takes out the newest generation and generates in its place. */
  regenerate: () => void;
  /**
   * Cuts a generation before one of its tokens (those of the echoed prompt count first), forces another one there, and
   * goes on.
   */
  branch: (generation: string, choice: number, tokenIndex: number, alternative: LogprobEntry) => void;
  /** Asks once more for what was asked for last. */
  again: () => void;
  /** Sends prompts to the chosen deployment as chat messages from now on, beginning with this one. */
  generateAsChat: () => void;
  /** Keeps what arrived and ends the call. */
  stop: () => void;
};

export type ControllerParts = { store: CompletionStore; deployments: readonly Deployment[] };

export function createCompletionController({ store, deployments }: ControllerParts): CompletionController {
  const exchange = createExchangeStore();
  const asking = createStore<boolean>(() => false);
  const onlyChat = createStore<ReadonlySet<string>>(() => new Set());
  let current: AbortController | null = null;
  let last = () => generate();

  /** Asks, when what it takes is loaded: for the text as it is then. */
  const ask = async (prepare: () => Asking | undefined) => {
    const prepared = () => {
      const asked = prepare();
      const { setup } = store.getState();
      const deployment = deployments.find(({ name }) => name === setup.deployment);
      return asked && deployment && promptOf(setup, asked.box) !== '' ? { asked, deployment } : undefined;
    };
    if (current || !prepared()) return;
    const mine = new AbortController();
    current = mine;
    asking.setState(true, true);
    const loaded = await loadCall().catch(() => null);
    const now = prepared();
    if (now && !loaded) failUnloaded(store, now.asked);
    else if (now && loaded) {
      const isChatOnly = onlyChat.getState().has(now.deployment.name);
      await loaded.call({ store, exchange, isChatOnly, ...now, signal: mine.signal });
    }
    current = null;
    asking.setState(false, true);
  };

  const generate = () => {
    last = generate;
    void ask(() => {
      const { text, cursor, setup } = store.getState();
      const inserted = setup.parameters.preResponseText ?? '';
      return {
        box: { text, cursor },
        opening: { from: cursor, removed: '', inserted },
        kept: null,
        asItStands: false,
      };
    });
  };

  const regenerate = () => {
    last = regenerate;
    void ask(() => {
      const session = store.getState();
      const newest = newestInBox(session);
      const out = newest && takenOut(session, newest.id);
      if (!out) return undefined;
      const inserted = session.setup.parameters.preResponseText ?? '';
      return {
        box: { text: spliced(session.text, [out]), cursor: out.from },
        opening: { ...out, inserted },
        kept: null,
        asItStands: false,
      };
    });
  };

  const branch: CompletionController['branch'] = (id, choice, tokenIndex, alternative) => {
    last = () => branch(id, choice, tokenIndex, alternative);
    void ask(() => {
      const session = store.getState();
      const generation = session.generations.find((one) => one.id === id);
      const stretch = stretchOf(session.generated, id);
      const out = takenOut(session, id);
      if (!generation || !stretch || !out) return undefined;
      const tokens = tokensOf(generation, choice);
      const inPrompt = tokenIndex < tokens.prompt.length;
      const kept = inPrompt
        ? keptAt(tokens.prompt, tokenIndex, alternative)
        : keptAt(tokens.generated, tokenIndex - tokens.prompt.length, alternative);
      if (!kept) return undefined;
      const from = inPrompt ? 0 : stretch.from;
      const removed = session.text.slice(from, out.from + out.removed.length);
      const opening = { from, removed, inserted: kept.text };
      return {
        box: { text: spliced(session.text, [opening]), cursor: from + kept.text.length },
        opening,
        kept: inPrompt ? null : kept,
        asItStands: true,
      };
    });
  };

  return {
    exchange,
    asking,
    onlyChat,
    generate,
    regenerate,
    branch,
    again: () => last(),
    generateAsChat() {
      const { deployment } = store.getState().setup;
      onlyChat.setState((names) => new Set([...names, deployment]), true);
      store.dispatch({ type: 'failure-dismissed' });
      last();
    },
    stop() {
      current?.abort();
    },
  };
}

/** The page cannot even fetch its own parts. */
function failUnloaded({ getState, dispatch }: CompletionStore, { opening, kept }: Asking): void {
  const { deployment } = getState().setup;
  const asked = {
    id: newId(),
    deployment,
    asChat: false,
    promptLength: 0,
    echo: false,
    logprobs: false,
    kept,
  };
  const at = Date.now();
  dispatch({ type: 'generation-started', asked, opening, at });
  dispatch({ type: 'generation-failed', error: localError('studio_unreachable'), at });
}
