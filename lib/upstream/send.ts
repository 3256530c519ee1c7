import http, { type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import https from 'node:https';
import { processWide } from './process-wide';
import { timedOut, unreachable } from './unreachable';
import type { UpstreamLimits } from './upstream-limits';

// A free connection is given up early, so that a call seldom meets one that the server is just closing. A POST is
// never sent twice (RFC 9110 section 9.2.2).
const agentOptions = { keepAlive: true, maxFreeSockets: 512, scheduling: 'lifo', timeout: 15_000 } as const;
const agents = processWide('agents', () => ({
  http: new http.Agent(agentOptions),
  https: new https.Agent(agentOptions),
}));

export type Outgoing = {
  method: string;
  headers: OutgoingHttpHeaders;
  body: Uint8Array | undefined;
  signal: AbortSignal;
  limits: UpstreamLimits;
};

/**
 * One call over node:http(s): resolves with the response once its headers are here. Redirects are not followed. When the
 * signal aborts, the connection is destroyed at once, before the headers and after.
 * @throws WireError 502 or 504 when no answer came; the signal's reason when it was aborted.
 */
export function send(
  url: URL,
  { method, headers, body, signal, limits }: Outgoing,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(abortReason(signal));
    const secure = url.protocol === 'https:';
    const request = (secure ? https : http).request(url, {
      method,
      headers: body ? { ...headers, 'content-length': body.byteLength } : headers,
      agent: secure ? agents.https : agents.http,
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
    request.once('response', (response) => {
      stopTimers();
      resolve(response);
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
