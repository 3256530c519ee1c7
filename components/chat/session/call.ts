import * as z from 'zod/mini';
import { hasText } from '@/lib/chat/completion';
import { readCompletion } from '@/lib/chat/fold-chunk';
import type { Transcript } from '@/lib/chat/message';
import { setupFingerprint } from '@/lib/chat/setup-fingerprint';
import { toChatRequest } from '@/lib/chat/to-chat-request';
import type { Deployment } from '@/lib/models/deployment';
import { findModel } from '@/lib/models/find-model';
import type { ChatChunk } from '@/lib/wire/chat-chunk';
import { chatCompletionSchema } from '@/lib/wire/chat-completion';
import { API_VERSIONS, type Endpoint } from '@/lib/wire/endpoint';
import { readChunks } from '@/lib/wire/read-chunks';
import { toRequest } from '@/lib/wire/to-request';
import { requestIdOf, WireError, type WireErrorData } from '@/lib/wire/wire-error';
import { withStreaming } from '@/lib/wire/with-streaming';
import type { ChatStore } from '../store/chat-store';
import type { ExchangeStore } from './exchange';
import { frameBatch } from './frame-batch';

export type Call = {
  store: ChatStore;
  exchange: ExchangeStore;
  deployment: Deployment | undefined;
  /** What is asked: the conversation that the answer follows. */
  transcript: Transcript;
  /** The assistant message that the answer becomes, or becomes a version of. */
  messageId: string;
  signal: AbortSignal;
};

/** This studio is itself an Azure OpenAI endpoint; the page calls it as any client would. */
export function studioEndpoint(): Endpoint {
  return { style: 'dated', url: location.origin, apiVersion: API_VERSIONS.stable };
}

/** What the page says of a call that failed without an answer of a server; explained in words by `chat.error`. */
const local = (code: string, message = ''): WireErrorData => ({ status: 0, code, message });

/**
 * Asks, and tells the session all that happens until the answer ended, however it ended. Never throws. An answer is
 * complete only when the server gave a finish reason or `[DONE]`; whatever arrived is kept.
 */
export async function call({ store, exchange, ...asked }: Call): Promise<void> {
  const { dispatch } = store;
  const { setup } = store.getState();
  const model = asked.deployment?.model ?? findModel(setup.deployment);
  const { deployment, transcript, messageId, signal } = asked;
  const fingerprint = setupFingerprint(setup, model);
  const wire = withStreaming(toChatRequest(setup, transcript, model), true);
  const request = toRequest(wire, studioEndpoint(), signal);
  dispatch({
    type: 'call-started',
    messageId,
    call: { deployment: setup.deployment, fingerprint, estimatedPromptTokens: null },
    at: Date.now(),
  });
  const events: string[] = [];
  const note = (change: object) =>
    exchange.setState(({ last }) => ({ last: last && { ...last, ...change, events } }));
  const batch = frameBatch<ChatChunk>((chunks) =>
    dispatch({ type: 'chunks-received', chunks, at: Date.now() }),
  );
  try {
    exchange.setState({
      last: { url: request.url, request: await request.clone().text(), status: null, headers: [], events },
    });
    const response = await fetch(request);
    note({ status: response.status, headers: [...response.headers] });
    if (!response.ok) {
      events.push(await response.clone().text());
      throw await WireError.from(response);
    }
    const requestId = requestIdOf(response.headers);
    dispatch({
      type: 'call-accepted',
      ...(requestId !== undefined && { requestId }),
      emulated: response.headers.get('x-rehearsal-emulated') === '1' || deployment?.kind === 'emulator',
    });
    const whole = response.headers.get('content-type')?.startsWith('application/json') ?? false;
    const finished = whole
      ? await readWhole(response, store, events)
      : await readStream(response, batch.add, events);
    batch.flush();
    conclude(store, finished ? undefined : local('incomplete'));
  } catch (error) {
    batch.flush();
    conclude(store, signal.aborted ? 'stopped' : errorData(error, exchange.getState().last?.status ?? null));
  } finally {
    note({});
  }
}

/** Gives every chunk on and says whether the server ended the answer itself. */
async function readStream(
  response: Response,
  add: (chunk: ChatChunk) => void,
  events: string[],
): Promise<boolean> {
  let finished = false;
  for await (const event of readChunks(response)) {
    events.push(event.data);
    if (event.type === 'done') return true;
    add(event.chunk);
    finished ||= event.chunk.choices.some(({ index, finish_reason }) => index === 0 && finish_reason);
  }
  return finished;
}

/** Some servers answer whole though they were asked to stream. */
async function readWhole(response: Response, { dispatch }: ChatStore, events: string[]): Promise<boolean> {
  const text = await response.text();
  events.push(text);
  const error = WireError.parse(text);
  if (error) throw error;
  const body = z.safeParse(chatCompletionSchema, parseJson(text));
  if (!body.success) throw new WireError(local('invalid_chunk', text.slice(0, 200)));
  const completion = readCompletion(body.data);
  dispatch({ type: 'completion-received', completion, at: Date.now() });
  return completion.finishReason !== null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function conclude({ getState, dispatch }: ChatStore, problem: WireErrorData | 'stopped' | undefined): void {
  const { running } = getState();
  const at = Date.now();
  const something = running !== null && hasText(running.version.completion);
  const finished = running !== null && running.version.completion.finishReason !== null;
  if (problem === undefined) dispatch({ type: 'completion-ended', outcome: 'complete', at });
  else if (problem === 'stopped' && something)
    dispatch({ type: 'completion-ended', outcome: finished ? 'complete' : 'stopped', at });
  else if (problem === 'stopped') dispatch({ type: 'call-failed', error: local('stopped'), at });
  else dispatch({ type: 'call-failed', error: problem, at });
}

/** A fetch that fails without a status never reached this studio; one that fails later lost the connection on the way. */
function errorData(error: unknown, status: number | null): WireErrorData {
  if (error instanceof WireError) return error.data;
  const message = error instanceof Error ? error.message : String(error);
  return local(status === null ? 'studio_unreachable' : 'connection_lost', message);
}
