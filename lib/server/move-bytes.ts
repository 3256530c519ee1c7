import type { ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';

/**
 * Sends a Node stream as the body of a response: bytes as they came, no faster than the reader takes them. When the body
 * breaks, the connection is broken too, so that nobody takes the part for the whole.
 */
export function moveBytes(
  body: Readable,
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
): void {
  response.writeHead(status, headers);
  response.flushHeaders();
  body.on('error', () => response.destroy());
  body.once('close', () => {
    if (!body.readableEnded) response.destroy();
  });
  response.once('close', () => body.destroy());
  body.pipe(response);
}
