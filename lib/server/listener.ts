import type { IncomingMessage, ServerResponse } from 'node:http';
import { takeNodeBody } from '@/lib/upstream/node-body';
import { requestWithBytes } from '@/lib/upstream/request-bytes';
import { endpoint } from './endpoint';
import { moveBytes } from './move-bytes';
import { tooLarge } from './read-body';
import { withSecurityHeaders } from './security-headers';
import { studio } from './studio';

/**
 * Answers `/openai/*` on a plain Node server: the same endpoint as the route handler, without web streams between the two
 * sockets. When the caller leaves, the request's signal aborts, and with it the upstream call.
 */
export async function listener(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const left = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) left.abort();
  });
  try {
    const bytes = await readBytes(request, studio().config.maxBodyBytes);
    if (left.signal.aborted) return;
    await write(bytes ? await endpoint(toRequest(request, bytes, left.signal)) : refused(response), response);
  } catch (error) {
    // The endpoint answers its own errors; here are those of a connection that broke under our hands.
    if (!left.signal.aborted) console.error('The connection of a call failed:', error);
    response.destroy();
  }
}

function toRequest(
  { method = 'GET', url = '/', headers }: IncomingMessage,
  bytes: Uint8Array<ArrayBuffer>,
  signal: AbortSignal,
): Request {
  const list = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
  );
  // The guard looks at the Host header itself; the address is only read for its path and query.
  return requestWithBytes(new URL(url, 'http://localhost').href, { method, headers: list, signal }, bytes);
}

/** The body, or undefined once it is larger than `maxBytes`; the rest is then left unread. */
function readBytes(request: IncomingMessage, maxBytes: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return new Promise((resolve, reject) => {
    if (Number(request.headers['content-length'] ?? 0) > maxBytes) return resolve(undefined);
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.byteLength;
      chunks.push(chunk);
      if (size > maxBytes) {
        request.pause();
        request.removeAllListeners('data');
        resolve(undefined);
      }
    });
    request.once('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    request.once('error', reject);
  });
}

function refused(response: ServerResponse): Response {
  // What is still coming is not read, so the connection cannot serve another call.
  response.setHeader('connection', 'close');
  return withSecurityHeaders(tooLarge(studio().config.maxBodyBytes).toResponse());
}

async function write(answer: Response, response: ServerResponse): Promise<void> {
  const headers = Object.fromEntries(answer.headers);
  const body = takeNodeBody(answer);
  if (body) return moveBytes(body, response, answer.status, headers);
  response.writeHead(answer.status, headers);
  if (!answer.body) {
    response.end();
    return;
  }
  response.flushHeaders();
  for await (const chunk of answer.body) {
    if (response.destroyed) return;
    if (!response.write(chunk)) await drained(response);
  }
  response.end();
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      response.off('drain', go);
      response.off('close', go);
      resolve();
    };
    response.once('drain', go);
    response.once('close', go);
  });
}
