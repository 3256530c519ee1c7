import type { Endpoint } from './endpoint';
import type { Operation } from './operation';

/** What `toRequest` needs of a wire request; any operation's body will do. */
type Spellable = { operation: Operation; deployment: string; body: object };

/** What an OpenAI client is given as its base URL for a resource on the v1 route; ends in a slash. */
export function v1BaseUrl(url: string): string {
  return `${withoutEndSlash(url)}/openai/v1/`;
}

/** The URL of a call: the only place that spells one. */
export function requestUrl(endpoint: Endpoint, operation: Operation, deployment: string): string {
  switch (endpoint.style) {
    case 'dated':
      return `${withoutEndSlash(endpoint.url)}/openai/deployments/${encodeURIComponent(deployment)}/${operation}?api-version=${encodeURIComponent(endpoint.apiVersion)}`;
    case 'v1':
      return `${v1BaseUrl(endpoint.url)}${operation}`;
    case 'openai':
      return `${withoutEndSlash(endpoint.url)}/${operation}`;
  }
}

/** The JSON value that travels: outside the dated style the deployment is named in `model`, first. */
export function requestBody(endpoint: Endpoint, { deployment, body }: Spellable): object {
  return endpoint.style === 'dated' ? body : { model: deployment, ...body };
}

/** The call as a web Request, without any credential. */
export function toRequest(wire: Spellable, endpoint: Endpoint, signal?: AbortSignal): Request {
  return new Request(requestUrl(endpoint, wire.operation, wire.deployment), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(requestBody(endpoint, wire)),
    signal: signal ?? null,
  });
}

function withoutEndSlash(url: string): string {
  return url.replace(/\/+$/, '');
}
