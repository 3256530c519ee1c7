import * as z from 'zod/mini';
import { parseJson } from './parse-json';
import { readEvents } from './read-events';
import { WireError } from './wire-error';

/** One event of a streamed completion: the text as it came, and what it means. `done` is the server's `[DONE]`. */
export type StreamEvent<Chunk> =
  { type: 'chunk'; data: string; chunk: Chunk } | { type: 'done'; data: string };

/**
 * Reads a streamed completion, event by event; `schema` is that of the operation's chunks. Ends after `[DONE]` or at the
 * end of the body: a stream is complete only when one of its chunks had a finish reason or `done` came, which the caller
 * checks.
 * @throws WireError for an `{"error"}` event and for one that is no chunk (`invalid_chunk`).
 */
export async function* readChunks<Chunk>(
  response: Response,
  schema: z.ZodMiniType<Chunk>,
): AsyncGenerator<StreamEvent<Chunk>, void, undefined> {
  for await (const data of readEvents(response)) {
    if (data === '[DONE]') {
      yield { type: 'done', data };
      return;
    }
    yield { type: 'chunk', data, chunk: parseChunk(data, schema) };
  }
}

function parseChunk<Chunk>(data: string, schema: z.ZodMiniType<Chunk>): Chunk {
  const json = parseJson(data);
  if (json.ok) {
    const error = WireError.read(json.value);
    if (error) throw error;
    const chunk = z.safeParse(schema, json.value);
    if (chunk.success) return chunk.data;
  }
  throw new WireError({ status: 0, code: 'invalid_chunk', message: data.slice(0, 200) });
}
