import { randomUuid } from '../random-ids';
import type { Random } from '../text/seeded-random';

/** For a JSON body. */
export const plainHeaders = { 'content-type': 'application/json' };

/** For an event stream: no proxy may gather or compress it. */
export const eventStreamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, must-revalidate',
  'x-accel-buffering': 'no',
};

/** What every answer of an Azure OpenAI resource carries; the names are those of a captured 200. */
export function commonHeaders(random: Random): Record<string, string> {
  const requestId = randomUuid(random);
  return {
    'apim-request-id': requestId,
    'x-ms-client-request-id': requestId,
    'x-request-id': randomUuid(random),
    'x-ms-region': 'Emulated',
    'x-content-type-options': 'nosniff',
  };
}
