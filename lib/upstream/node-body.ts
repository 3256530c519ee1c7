import type { Readable } from 'node:stream';
import { processWide } from './process-wide';

const bodies = processWide('node-bodies', () => new WeakMap<Response, Readable>());

/**
 * A Response over a Node stream. Its web stream starts only when somebody reads it; a server that moves bytes with Node
 * takes the Node stream instead (`takeNodeBody`), which costs a fraction.
 */
export function responseFromNode(body: Readable, init: ResponseInit): Response {
  let chunks: AsyncIterator<Uint8Array> | undefined;
  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        chunks ??= body[Symbol.asyncIterator]();
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel() {
        body.destroy();
      },
    },
    { highWaterMark: 0 },
  );
  const response = new Response(stream, init);
  bodies.set(response, body);
  return response;
}

/** The Node stream behind a Response, once; whoever takes it reads it to its end or destroys it, and leaves `body` alone. */
export function takeNodeBody(response: Response): Readable | undefined {
  const body = bodies.get(response);
  bodies.delete(response);
  return body;
}
