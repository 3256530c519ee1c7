import type { Json } from '@/lib/wire/json';

/** A body's values in their order, as the JSON that will travel: without what JSON leaves out. */
export function bodyEntries(body: object): [name: string, value: Json][] {
  const entries: object = JSON.parse(JSON.stringify(body));
  return Object.entries(entries);
}
