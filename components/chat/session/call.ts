import * as z from 'zod/mini';
import type { ExchangeStore } from '@/components/call/exchange';
import { localError } from '@/components/call/local-error';
import { sendCall, type CallProblem } from '@/components/call/send-call';
import { studioEndpoint } from '@/components/call/studio-endpoint';
import { hasArrived } from '@/lib/chat/chat-session';
import { readCompletion } from '@/lib/chat/fold-chunk';
import type { Transcript } from '@/lib/chat/message';
import { setupFingerprint } from '@/lib/chat/setup-fingerprint';
import { toChatRequest, toContinuedRequest } from '@/lib/chat/to-chat-request';
import type { Deployment } from '@/lib/models/deployment';
import { findModel } from '@/lib/models/find-model';
import type { Kept } from '@/lib/probabilities/kept-at';
import { chatChunkSchema, type ChatChunk } from '@/lib/wire/chat-chunk';
import { chatCompletionSchema } from '@/lib/wire/chat-completion';
import { readChunks } from '@/lib/wire/read-chunks';
import { toRequest } from '@/lib/wire/to-request';
import { requestIdOf } from '@/lib/wire/wire-error';
import { withStreaming } from '@/lib/wire/with-streaming';
import type { ChatStore } from '../store/chat-store';

export type Call = {
  store: ChatStore;
  exchange: ExchangeStore;
  deployment: Deployment | undefined;
  /** What is asked: the conversation that the answer follows. */
  transcript: Transcript;
  /** The assistant message that the answer becomes, or becomes a version of. */
  messageId: string;
  /** What the answer begins with when it branches off another version. */
  kept?: Kept;
  signal: AbortSignal;
};

/**
 * Asks, and tells the session all that happens until the answer ended, however it ended. Never throws. An answer is
 * complete only when the server gave a finish reason or `[DONE]`; whatever arrived is kept.
 */
export async function call({ store, exchange, ...asked }: Call): Promise<void> {
  const { dispatch } = store;
  const { setup } = store.getState();
  const model = asked.deployment?.model ?? findModel(setup.deployment);
  const { deployment, transcript, messageId, kept, signal } = asked;
  const fingerprint = setupFingerprint(setup, model);
  const wire = withStreaming(
    kept ? toContinuedRequest(setup, transcript, kept.text, model) : toChatRequest(setup, transcript, model),
    true,
  );
  dispatch({
    type: 'call-started',
    messageId,
    call: {
      deployment: setup.deployment,
      fingerprint,
      logprobs: wire.body.logprobs === true,
      estimatedPromptTokens: null,
    },
    ...(kept && { kept }),
    at: Date.now(),
  });
  const problem = await sendCall<ChatChunk>({
    request: toRequest(wire, studioEndpoint(), signal),
    exchange,
    readStream: (response) => readChunks(response, chatChunkSchema),
    onAccepted: ({ headers }) => {
      const requestId = requestIdOf(headers);
      dispatch({
        type: 'call-accepted',
        ...(requestId !== undefined && { requestId }),
        emulated: headers.get('x-rehearsal-emulated') === '1' || deployment?.kind === 'emulator',
      });
    },
    onChunks: (chunks) => dispatch({ type: 'chunks-received', chunks, at: Date.now() }),
    endsWith: ({ choices }) =>
      choices.some(({ index, finish_reason }) => index === 0 && Boolean(finish_reason)),
    onWhole: (value) => {
      const body = z.safeParse(chatCompletionSchema, value);
      if (!body.success) return undefined;
      const completion = readCompletion(body.data);
      dispatch({ type: 'completion-received', completion, at: Date.now() });
      return completion.finishReason !== null;
    },
  });
  conclude(store, problem);
}

function conclude({ getState, dispatch }: ChatStore, problem: CallProblem): void {
  const { running } = getState();
  const at = Date.now();
  const something = running !== null && hasArrived(running);
  const finished = running !== null && running.version.completion.finishReason !== null;
  if (problem === undefined) dispatch({ type: 'completion-ended', outcome: 'complete', at });
  else if (problem === 'stopped' && something)
    dispatch({ type: 'completion-ended', outcome: finished ? 'complete' : 'stopped', at });
  else if (problem === 'stopped') dispatch({ type: 'call-failed', error: localError('stopped'), at });
  else dispatch({ type: 'call-failed', error: problem, at });
}
