import type { Json, JsonObject } from '@/lib/wire/json';

/** Whether a value is a JSON object, neither array nor null. */
export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
