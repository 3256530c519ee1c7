import http, { type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import https from 'node:https';
import { DirectBody } from './direct-body';
import { timedOut, unreachable } from './unreachable';
import { upstreamAgents } from './upstream-agents';
import type { UpstreamLimits } from './upstream-limits';

export type Outgoing = {
  method: string;
  headers: OutgoingHttpHeaders;
  body: Uint8Array | undefined;
  signal: AbortSignal;
  limits: UpstreamLimits;
};

/** A response; `direct` is its body when that can be had past the HTTP client, and then `message` has none. */
export type Incoming = { message: IncomingMessage; direct: DirectBody | undefined };

/**
 * One call over node:http(s): resolves with the response once its headers are here. Redirects are not followed. When the
 * signal aborts, the connection is destroyed at once, before the headers and after.
 * @throws WireError 502 or 504 when no answer came; the signal's reason when it was aborted.
 */
export function send(url: URL, { method, headers, body, signal, limits }: Outgoing): Promise<Incoming> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(abortReason(signal));
    const secure = url.protocol === 'https:';
    const request = (secure ? https : http).request(url, {
      method,
      headers: body ? { ...headers, 'content-length': body.byteLength } : headers,
      agent: secure ? upstreamAgents.https : upstreamAgents.http,
      maxHeaderSize: limits.headerBytes,
    });

    const expire = (reason: string) => () => request.destroy(timedOut(`${url.host} ${reason}`));
    const headersTimer = setTimeout(expire('sent no headers in time'), limits.headersMs);
    let connectTimer: NodeJS.Timeout | undefined;
    const onAbort = () => request.destroy(abortReason(signal));
    signal.addEventListener('abort', onAbort, { once: true });
    const stopTimers = () => {
      clearTimeout(headersTimer);
      clearTimeout(connectTimer);
    };

    request.once('socket', (socket) => {
      if (!socket.connecting) return;
      connectTimer = setTimeout(expire('took too long to accept the connection'), limits.connectMs);
      socket.once('connect', () => clearTimeout(connectTimer));
    });
    request.once('response', (message) => {
      stopTimers();
      // Now or never: the next bytes of the connection may be the body's.
      resolve({ message, direct: DirectBody.take(message) });
    });
    // After the response has begun, the same failure reaches the reader through the response itself.
    request.on('error', (cause) => {
      stopTimers();
      reject(signal.aborted ? abortReason(signal) : unreachable(cause, url.host));
    });
    request.once('close', () => {
      stopTimers();
      signal.removeEventListener('abort', onAbort);
    });
    request.end(body);
  });
}

function abortReason(signal: AbortSignal): Error {
  return signal.reason instanceof Error
    ? signal.reason
    : new DOMException('The caller has left.', 'AbortError');
}
