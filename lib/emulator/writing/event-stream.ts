import type { JsonObject } from '@/lib/wire/json';

/**
 * Chunks as `data:` events, `[DONE]` last. Written as it is read; a reader who leaves aborts `leave`, and a chunk source
 * that fails breaks the stream.
 */
export function eventStream(
  chunks: AsyncGenerator<JsonObject, void, undefined>,
  leave: AbortController,
): ReadableStream<Uint8Array> {
  const utf8 = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await chunks.next();
      controller.enqueue(utf8.encode(`data: ${done ? '[DONE]' : JSON.stringify(value)}\n\n`));
      if (done) controller.close();
    },
    cancel(reason) {
      leave.abort(reason);
    },
  });
}
