import type { Readable } from 'node:stream';
import * as z from 'zod/mini';
import type { Endpoint } from '@/lib/wire/endpoint';
import { requestUrl } from '@/lib/wire/to-request';
import { WireError } from '@/lib/wire/wire-error';
import { watchCall } from './call-watch';
import { authorizer, type Credential } from './credential';
import { decoded } from './decoded';
import { requestHeaders, responseHeaders } from './forwarded-headers';
import { responseFromNode } from './node-body';
import { readCall } from './read-call';
import { redact } from './redact';
import { requestBytes } from './request-bytes';
import { send, type Incoming } from './send';
import { failed } from './unreachable';
import type { Upstream } from './upstream';
import { UPSTREAM_LIMITS, type UpstreamLimits } from './upstream-limits';

export type HttpUpstream = {
  endpoint: Endpoint;
  /** What the server calls the deployment: the deployment's name on Azure, the model's elsewhere. */
  name: string;
  credential: Credential;
  limits?: UpstreamLimits;
};

/**
 * A server behind HTTP. It takes a call in either of Azure's styles, re-addresses it in the server's own style, names the
 * deployment as the server does, and adds the credential. The answer's bytes pass as they come; an error's body is read
 * first (it may echo the key). When no answer came, the answer is Azure's error with 502 or 504.
 */
export function httpUpstream({
  endpoint,
  name,
  credential,
  limits = UPSTREAM_LIMITS,
}: HttpUpstream): Upstream {
  const authorize = authorizer(credential);
  return async (request) => {
    try {
      const call = readCall(new URL(request.url));
      if (!call) throw new WireError({ status: 404, code: '404', message: 'Resource not found' });
      const body = nameDeployment(await requestBytes(request), endpoint, name);
      const authorization = await authorize();
      const url = new URL(requestUrl(endpoint, call.operation, name));
      const headers = requestHeaders(request.headers);
      if (authorization) headers[authorization.name] = authorization.value;
      const incoming = await send(url, {
        method: request.method,
        headers,
        body,
        signal: request.signal,
        limits,
      });
      return await toResponse(incoming, request.signal, limits, {
        host: url.host,
        secret: authorization?.secret,
      });
    } catch (error) {
      if (error instanceof WireError) return error.toResponse();
      throw error;
    }
  };
}

/** Longer than any key or token. */
const longestSecret = 8 * 1024;

const namedSchema = z.looseObject({ model: z.optional(z.unknown()) });

/** Outside the dated style the body names the deployment; a body that says so already stays as it is, byte for byte. */
function nameDeployment(body: Uint8Array, endpoint: Endpoint, name: string): Uint8Array {
  if (endpoint.style === 'dated') return body;
  const parsed = z.safeParse(namedSchema, parseJson(new TextDecoder().decode(body)));
  if (!parsed.success) {
    throw new WireError({ status: 400, code: 'BadRequest', message: 'The body is not a JSON object.' });
  }
  if (parsed.data.model === name) return body;
  return new TextEncoder().encode(JSON.stringify({ ...parsed.data, model: name }));
}

async function toResponse(
  { message, direct }: Incoming,
  signal: AbortSignal,
  limits: UpstreamLimits,
  { host, secret }: { host: string; secret: string | undefined },
): Promise<Response> {
  const status = message.statusCode ?? 0;
  const leave = () => message.destroy();
  signal.addEventListener('abort', leave, { once: true });
  const stopWatching = watchCall(message.socket, limits, (reason) =>
    message.destroy(failed('upstream_timeout', reason)),
  );
  message.once('close', () => {
    stopWatching();
    signal.removeEventListener('abort', leave);
  });

  if (status >= 300 && status < 400) {
    message.destroy();
    throw failed('upstream_redirect', `${host} answered with a redirect, which is not followed`);
  }
  const headers = responseHeaders(message.headers);
  if (direct) return responseFromNode(direct, { status, headers });
  const body = decoded(message, limits.bodyBytes);
  if (status >= 400) {
    // Cut after the key is out: a cut through the key would hide it from the search.
    const text = redact(await readText(body, limits.errorBodyBytes), secret).slice(0, limits.errorBodyBytes);
    return new Response(text, { status, headers });
  }
  if (status === 204 || status === 205) {
    message.destroy();
    throw failed('upstream_invalid_response', `${host} answered with status ${status} and no body`);
  }
  const length = message.headers['content-length'];
  if (body === message && length !== undefined) headers.set('content-length', length);
  return responseFromNode(body, { status, headers });
}

/** The first bytes of an error's body, as text, a little over `most`; what a broken connection left of it is enough. */
async function readText(body: Readable, most: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      chunks.push(chunk);
      size += chunk.byteLength;
      if (size >= most + longestSecret) break;
    }
  } catch (cause) {
    if (size === 0) throw failed('upstream_unreachable', `the connection broke (${String(cause)})`);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
