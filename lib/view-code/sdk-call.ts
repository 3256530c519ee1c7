import type { WireRequest } from '@/lib/wire/wire-request';

/**
 * The call of an operation in OpenAI's own packages for Python and JavaScript, up to its arguments: the methods are named
 * like the API's paths. What it gives is called `stream` or `completion`.
 */
export function sdkCall({ operation, body }: WireRequest): { result: string; method: string } {
  return {
    result: body.stream ? 'stream' : 'completion',
    method: `client.${operation.replace('/', '.')}.create`,
  };
}
