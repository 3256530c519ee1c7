import * as z from 'zod/mini';
import type { ExchangeStore } from '@/components/call/exchange';
import { localError } from '@/components/call/local-error';
import { newId } from '@/components/call/new-id';
import { sendCall, type CallProblem } from '@/components/call/send-call';
import { studioEndpoint } from '@/components/call/studio-endpoint';
import type { CompletionSetup } from '@/lib/completions/completion-setup';
import { foldChatChunk, foldTextChunk, readWholeChat } from '@/lib/completions/fold-text-chunk';
import { emptyTextCompletion, type TextCompletion } from '@/lib/completions/text-completion';
import { chatOnly, toCompletionRequest } from '@/lib/completions/to-completion-request';
import type { Deployment } from '@/lib/models/deployment';
import { chatChunkSchema } from '@/lib/wire/chat-chunk';
import { chatCompletionSchema } from '@/lib/wire/chat-completion';
import type { Json } from '@/lib/wire/json';
import { readChunks } from '@/lib/wire/read-chunks';
import { textCompletionSchema } from '@/lib/wire/text-completion';
import { toRequest } from '@/lib/wire/to-request';
import { requestIdOf } from '@/lib/wire/wire-error';
import type { WireRequest } from '@/lib/wire/wire-request';
import { withStreaming } from '@/lib/wire/with-streaming';
import type { CompletionStore } from '../store/completion-store';
import type { Asking } from './completion-controller';

export type Call = {
  store: CompletionStore;
  exchange: ExchangeStore;
  deployment: Deployment;
  /** The server turned out to serve only chat. */
  isChatOnly: boolean;
  asked: Asking;
  signal: AbortSignal;
};

/**
 * Asks, and tells the session all that happens until the answer ended, however it ended. Never throws. An answer is
 * complete only when the server gave a finish reason for each choice or `[DONE]`; whatever arrived is kept.
 */
export async function call({ store, exchange, deployment, isChatOnly, asked, signal }: Call): Promise<void> {
  const { dispatch } = store;
  const { setup } = store.getState();
  const model = isChatOnly ? chatOnly(deployment.model) : deployment.model;
  const sent = asked.asItStands ? withoutPreResponse(setup) : setup;
  const wire = withStreaming(toCompletionRequest(sent, asked.box, model), true);
  dispatch({
    type: 'generation-started',
    asked: { id: newId(), deployment: deployment.name, kept: asked.kept, ...factsOf(wire) },
    opening: asked.opening,
    at: Date.now(),
  });

  let completion: TextCompletion = emptyTextCompletion;
  const grow = (next: TextCompletion) => {
    completion = next;
    dispatch({ type: 'completion-grown', completion, at: Date.now() });
  };
  const shared = {
    request: toRequest(wire, studioEndpoint(), signal),
    exchange,
    onAccepted: ({ headers }: Response) => {
      const requestId = requestIdOf(headers);
      dispatch({
        type: 'call-accepted',
        ...(requestId !== undefined && { requestId }),
        emulated: headers.get('x-rehearsal-emulated') === '1' || deployment.kind === 'emulator',
      });
    },
    endsWith: endsWithAll(wire.body.n ?? 1),
    onWhole: (value: Json) => {
      const read = readWhole(wire, value);
      if (read) grow(read);
      return read && isFinished(read);
    },
  };
  const problem = await (wire.operation === 'completions'
    ? sendCall({
        ...shared,
        readStream: (response) => readChunks(response, textCompletionSchema),
        onChunks: (chunks) => grow(chunks.reduce(foldTextChunk, completion)),
      })
    : sendCall({
        ...shared,
        readStream: (response) => readChunks(response, chatChunkSchema),
        onChunks: (chunks) => grow(chunks.reduce(foldChatChunk, completion)),
      }));
  conclude(store, problem, completion, setup.parameters.postResponseText ?? '');
}

function withoutPreResponse(setup: CompletionSetup): CompletionSetup {
  return { ...setup, parameters: { ...setup.parameters, preResponseText: null } };
}

/** What a generation is to know of its request. */
function factsOf({ operation, body }: WireRequest) {
  if (operation === 'chat/completions')
    return { asChat: true, promptLength: 0, echo: false, logprobs: body.logprobs === true };
  return {
    asChat: false,
    promptLength: typeof body.prompt === 'string' ? body.prompt.length : 0,
    echo: body.echo === true,
    logprobs: typeof body.logprobs === 'number',
  };
}

type Finishing = { choices: readonly { index: number; finish_reason?: string | null | undefined }[] };

/** Whether all the choices have ended, asked of every chunk in order. */
function endsWithAll(count: number): (chunk: Finishing) => boolean {
  const ended = new Set<number>();
  return ({ choices }) => {
    for (const { index, finish_reason } of choices) if (finish_reason) ended.add(index);
    return ended.size >= count;
  };
}

function readWhole({ operation }: WireRequest, value: Json): TextCompletion | undefined {
  if (operation === 'completions') {
    const body = z.safeParse(textCompletionSchema, value);
    return body.success ? foldTextChunk(emptyTextCompletion, body.data) : undefined;
  }
  const body = z.safeParse(chatCompletionSchema, value);
  return body.success ? readWholeChat(body.data) : undefined;
}

function isFinished({ choices }: TextCompletion): boolean {
  return choices.length > 0 && choices.every(({ finishReason }) => finishReason !== null);
}

function conclude(
  { dispatch }: CompletionStore,
  problem: CallProblem,
  completion: TextCompletion,
  postResponse: string,
): void {
  const at = Date.now();
  const stopped = problem === 'stopped';
  const complete = problem === undefined || (stopped && isFinished(completion));
  if (complete) dispatch({ type: 'generation-ended', outcome: 'complete', closing: postResponse, at });
  else if (!stopped) dispatch({ type: 'generation-failed', error: problem, at });
  else if (completion.choices.some(({ text }) => text !== ''))
    dispatch({ type: 'generation-ended', outcome: 'stopped', closing: '', at });
  else dispatch({ type: 'generation-failed', error: localError('stopped'), at });
}
