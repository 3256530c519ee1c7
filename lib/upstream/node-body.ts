import { Readable } from 'node:stream';
import { type DirectBody, readableOf } from './direct-body';
import { processWide } from './process-wide';

/** What Node moves: a body straight from its connection, or any other stream. */
export type NodeBody = DirectBody | Readable;

const bodies = processWide('node-bodies', () => new WeakMap<Response, NodeBody>());

/**
 * A Response over a Node body. Its web stream starts only when somebody reads it; a server that moves bytes with Node
 * takes the Node body instead (`takeNodeBody`), which costs a fraction.
 */
export function responseFromNode(body: NodeBody, init: ResponseInit): Response {
  let chunks: AsyncIterator<Uint8Array> | undefined;
  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        chunks ??= asReadable(body)[Symbol.asyncIterator]();
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

/** The Node body of a Response, once; whoever takes it reads it to its end or destroys it, and leaves `body` alone. */
export function takeNodeBody(response: Response): NodeBody | undefined {
  const body = bodies.get(response);
  bodies.delete(response);
  return body;
}

/** Any Node body as a stream. */
export function asReadable(body: NodeBody): Readable {
  return body instanceof Readable ? body : readableOf(body);
}
