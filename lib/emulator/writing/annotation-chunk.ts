import type { JsonObject } from '@/lib/wire/json';

/** A chunk that only annotates: it carries no id, model or time. Both operations spell it alike. */
export function annotationChunk(more: JsonObject, choices: JsonObject[] = []): JsonObject {
  return { choices, created: 0, id: '', model: '', object: '', ...more };
}
