import type { Json } from '@/lib/wire/json';
import type { WireRequest } from '@/lib/wire/wire-request';

/** The body's values in their order, as the JSON that will travel: without what JSON leaves out. */
export function bodyEntries({ body }: WireRequest): [name: string, value: Json][] {
  const entries: object = JSON.parse(JSON.stringify(body));
  return Object.entries(entries);
}
