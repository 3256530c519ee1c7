import type { Json } from '@/lib/wire/json';
import { parseJson } from '@/lib/wire/parse-json';
import { WireError, type WireErrorData } from '@/lib/wire/wire-error';
import { errorData } from './error-data';
import type { ExchangeStore } from './exchange';
import { frameBatch } from './frame-batch';
import { localError } from './local-error';

/** One event of a streamed answer: the text as it came, and what it means. `done` is the server's `[DONE]`. */
type StreamEvent<Chunk> = { type: 'chunk'; data: string; chunk: Chunk } | { type: 'done'; data: string };

export type CallToSend<Chunk> = {
  request: Request;
  /** Where the call is noted as it went over the wire. */
  exchange: ExchangeStore;
  readStream: (response: Response) => AsyncIterable<StreamEvent<Chunk>>;
  /** The server took the call; its answer follows. */
  onAccepted: (response: Response) => void;
  /** Chunks in the order in which they came, gathered by frames. */
  onChunks: (chunks: readonly Chunk[]) => void;
  /** Whether the answer has ended with this chunk, though no `[DONE]` follows. Asked of every chunk, in order. */
  endsWith: (chunk: Chunk) => boolean;
  /** Takes an answer that came whole: whether the server ended it itself, undefined when the value is no such answer. */
  onWhole: (value: Json) => boolean | undefined;
};

/** `undefined` for an answer that the server ended itself. */
export type CallProblem = WireErrorData | 'stopped' | undefined;

/**
 * Sends a request and hands over what comes until the answer ended, however it ended; the last chunks before it returns.
 * Never throws. An answer that breaks off without an end is the problem `incomplete`.
 */
export async function sendCall<Chunk>(call: CallToSend<Chunk>): Promise<CallProblem> {
  const { request, exchange } = call;
  const events: string[] = [];
  const note = (change: object = {}) =>
    exchange.setState(({ last }) => ({ last: last && { ...last, ...change, events } }));
  const batch = frameBatch<Chunk>((chunks) => {
    call.onChunks(chunks);
    note();
  });
  let status: number | null = null;
  try {
    exchange.setState({
      last: { url: request.url, request: await request.clone().text(), status, headers: [], events },
    });
    const response = await fetch(request);
    status = response.status;
    note({ status, headers: [...response.headers] });
    if (!response.ok) {
      events.push(await response.clone().text());
      throw await WireError.from(response);
    }
    call.onAccepted(response);
    const isWhole = response.headers.get('content-type')?.startsWith('application/json') ?? false;
    const ended = isWhole
      ? readWhole(call, await response.text(), events)
      : await readStream(call, response, batch.add, events);
    return ended ? undefined : localError('incomplete');
  } catch (error) {
    return request.signal.aborted ? 'stopped' : errorData(error, status);
  } finally {
    batch.flush();
    note();
  }
}

async function readStream<Chunk>(
  call: CallToSend<Chunk>,
  response: Response,
  add: (chunk: Chunk) => void,
  events: string[],
): Promise<boolean> {
  let ended = false;
  for await (const event of call.readStream(response)) {
    events.push(event.data);
    if (event.type === 'done') return true;
    add(event.chunk);
    if (call.endsWith(event.chunk)) ended = true;
  }
  return ended;
}

/** Some servers answer whole though they were asked to stream. */
function readWhole<Chunk>(call: CallToSend<Chunk>, text: string, events: string[]): boolean {
  events.push(text);
  const json = parseJson(text);
  const error = json.ok ? WireError.read(json.value) : undefined;
  if (error) throw error;
  const ended = json.ok ? call.onWhole(json.value) : undefined;
  if (ended === undefined) throw new WireError(localError('invalid_chunk', text.slice(0, 200)));
  return ended;
}
