import { createStore, type StoreApi } from 'zustand/vanilla';
import { createExchangeStore, type ExchangeStore } from '@/components/call/exchange';
import { localError } from '@/components/call/local-error';
import { newId } from '@/components/call/new-id';
import type { Transcript } from '@/lib/chat/message';
import type { Deployment } from '@/lib/models/deployment';
import type { Kept } from '@/lib/probabilities/kept-at';
import type { ChatStore } from '../store/chat-store';
import { loadCall } from './load-session';
import { replaySteps } from './replay-steps';

/** How far a replay is: the answer under way, from 1, of how many. */
export type ReplayProgress = { current: number; of: number };

/** `asking` from the moment something is asked, before the session knows of a call, to its end. */
export type Progress = { replay: ReplayProgress | null; asking: boolean };

/** What the chat page can do with the model. One for each page; nothing here renders. */
export type ChatController = {
  exchange: ExchangeStore;
  progress: StoreApi<Progress>;
  /** Sends what stands in the message box. */
  send: () => void;
  /** Asks with the conversation as it stands. */
  ask: () => void;
  /** Asks for the answer once more; what it was stays as another version. */
  regenerate: (messageId: string) => void;
  /** Goes on from what was kept of an answer; what it was stays as another version. */
  branch: (messageId: string, kept: Kept) => void;
  /** Asks every user message again, in order, under the setup as it is now. */
  replay: () => void;
  /** Keeps what arrived and ends the call, and the replay that it belongs to. */
  stop: () => void;
};

export type ControllerParts = {
  store: ChatStore;
  deployments: readonly Deployment[];
};

export function createChatController({ store, deployments }: ControllerParts): ChatController {
  const exchange = createExchangeStore();
  const progress = createStore<Progress>(() => ({ replay: null, asking: false }));
  let current: AbortController | null = null;

  const start = async (messageId: string, transcript: Transcript, signal: AbortSignal, kept?: Kept) => {
    const name = store.getState().setup.deployment;
    const deployment = deployments.find((candidate) => candidate.name === name);
    const loaded = await loadCall().catch(() => null);
    const branch = kept && { kept };
    if (loaded) return loaded.call({ store, exchange, deployment, transcript, messageId, ...branch, signal });
    // The page cannot even fetch its own parts.
    const at = Date.now();
    const asked = { deployment: name, fingerprint: '', estimatedPromptTokens: null };
    store.dispatch({ type: 'call-started', messageId, call: asked, ...branch, at });
    store.dispatch({ type: 'call-failed', error: localError('studio_unreachable'), at });
  };

  const alone = async (work: (signal: AbortSignal) => Promise<void>) => {
    if (current) return;
    const mine = new AbortController();
    current = mine;
    progress.setState({ asking: true });
    try {
      await work(mine.signal);
    } finally {
      current = null;
      progress.setState({ asking: false });
    }
  };

  const ask = () => {
    const { transcript, failure } = store.getState();
    // A version that failed is asked for again in its place.
    const again = failure && transcript.some(({ id }) => id === failure.messageId);
    if (again) return answerAgain(failure.messageId, failure.kept);
    void alone((signal) => start(newId(), transcript, signal));
  };

  const answerAgain = (messageId: string, kept?: Kept) => {
    const { transcript } = store.getState();
    const index = transcript.findIndex(({ id }) => id === messageId);
    if (index > 0) void alone((signal) => start(messageId, transcript.slice(0, index), signal, kept));
  };

  return {
    exchange,
    progress,
    ask,
    regenerate: (messageId) => answerAgain(messageId),
    branch: answerAgain,
    send() {
      const { input } = store.getState();
      if (current || input.trim() === '') return;
      store.dispatch({ type: 'message-sent', id: newId(), content: input });
      ask();
    },
    replay() {
      const steps = replaySteps(store.getState().transcript);
      void alone(async (signal) => {
        for (const [index, messageId] of steps.entries()) {
          progress.setState({ replay: { current: index + 1, of: steps.length } });
          const { transcript } = store.getState();
          const place = transcript.findIndex(({ id }) => id === messageId);
          if (place < 0) continue;
          await start(messageId, transcript.slice(0, place), signal);
          if (signal.aborted || store.getState().failure) break;
        }
      }).finally(() => progress.setState({ replay: null }));
    },
    stop() {
      current?.abort();
    },
  };
}
