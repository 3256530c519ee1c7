import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';

const up = ['content-type', 'accept', 'x-ms-client-request-id'];

const down = new Set([
  'content-type',
  'apim-request-id',
  'x-request-id',
  'x-ms-region',
  'x-ms-client-request-id',
  'retry-after',
  'retry-after-ms',
  'x-ms-retry-after-ms',
  'azureml-model-session',
  'openai-processing-ms',
  'azure-openai-deployment-utilization',
]);

/**
 * The headers that go to an upstream: an allow-list, so cookies, credentials and hop-by-hop headers of the caller never
 * do (RFC 9110 section 7.6.1). Answers are asked for unencoded, so that their bytes can pass as they are.
 */
export function requestHeaders(caller: Headers): OutgoingHttpHeaders {
  const headers: OutgoingHttpHeaders = { 'accept-encoding': 'identity', 'user-agent': 'rehearsal' };
  for (const name of up) {
    const value = caller.get(name);
    if (value !== null) headers[name] = value;
  }
  return headers;
}

/** The headers that come back to the caller: an allow-list, so no cookie, no `server`, no framing of another connection. */
export function responseHeaders(upstream: IncomingHttpHeaders): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(upstream)) {
    if (typeof value === 'string' && (down.has(name) || name.startsWith('x-ratelimit-')))
      headers.set(name, value);
  }
  return headers;
}
