import type { ServerResponse } from 'node:http';
import { asReadable, type NodeBody } from '@/lib/upstream/node-body';
import type { ChunkedFraming } from '@/lib/upstream/chunked-framing';
import { DirectBody } from '@/lib/upstream/direct-body';

/**
 * Sends a Node body as the body of a response: bytes as they came, no faster than the reader takes them. When the body
 * breaks, the connection is broken too, so that nobody takes the part for the whole.
 */
export function moveBytes(
  body: NodeBody,
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
): void {
  if (body instanceof DirectBody && response.req.httpVersion === '1.1' && response.socket) {
    return moveChunks(body, response, status, headers);
  }
  const readable = asReadable(body);
  response.writeHead(status, headers);
  response.flushHeaders();
  readable.once('error', () => response.destroy());
  readable.once('close', () => {
    if (!readable.readableEnded) response.destroy();
  });
  response.once('close', () => readable.destroy());
  readable.pipe(response);
}

/**
 * Chunks from one connection to the other: what was read at once is written at once, in one string, which Node hands to
 * the system without a buffer in between (latin1 has one character for each byte). Chunks that waited while the process
 * was busy come in one read and go as one write.
 */
function moveChunks(
  body: DirectBody,
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
): void {
  const { socket } = response;
  // With this header the response frames its end as chunked, and leaves the chunks before it to us.
  response.writeHead(status, { ...headers, 'transfer-encoding': 'chunked' });
  response.flushHeaders();
  const resume = () => body.resume();
  socket?.on('drain', resume);
  response.once('close', () => {
    socket?.off('drain', resume);
    body.destroy();
  });
  body.start({
    read(bytes, framing) {
      if (!socket?.writable) return false;
      if (framing.whole) return socket.write(bytes.toString('latin1', 0, framing.wholeEnd), 'latin1');
      return socket.write(oneChunk(bytes, framing), 'latin1');
    },
    end: () => response.end(),
    fail: () => response.destroy(),
  });
}

function oneChunk(bytes: Buffer, { payloads, payloadEnds }: ChunkedFraming): string {
  let text = '';
  for (let index = 0; index < payloadEnds; index += 2) {
    text += bytes.toString('latin1', payloads[index], payloads[index + 1]);
  }
  return `${text.length.toString(16)}\r\n${text}\r\n`;
}
