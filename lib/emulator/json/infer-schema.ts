import type { Json, JsonObject } from '@/lib/wire/json';
import { isJsonObject } from './is-json-object';

/** The schema that an example follows: its keys, its types, the entries of its lists like the first one. */
export function inferSchema(example: Json): JsonObject {
  if (Array.isArray(example)) {
    return { type: 'array', items: example[0] === undefined ? { type: 'string' } : inferSchema(example[0]) };
  }
  if (isJsonObject(example)) {
    const entries = Object.entries(example).map(([name, value]) => [name, inferSchema(value)]);
    return { type: 'object', properties: Object.fromEntries(entries), required: Object.keys(example) };
  }
  if (typeof example === 'number') return { type: 'number' };
  return { type: typeof example === 'boolean' ? 'boolean' : 'string' };
}

/** The first JSON object that stands in a text, on its own or among words. */
export function findJsonObject(text: string): JsonObject | undefined {
  for (let from = text.indexOf('{'); from >= 0; from = text.indexOf('{', from + 1)) {
    for (let to = text.lastIndexOf('}'); to > from; to = text.lastIndexOf('}', to - 1)) {
      const value = parse(text.slice(from, to + 1));
      if (isJsonObject(value)) return value;
    }
  }
  return undefined;
}

/** The keys that instructions ask for: `"name"`, `` `name` ``, or a list behind "keys:", "fields:", "with". */
export function findKeys(instructions: string): string[] {
  const quoted = [...instructions.matchAll(/["`“]([A-Za-z_]\w{0,39})["`”]/g)].map(([, key = '']) => key);
  if (quoted.length > 0) return [...new Set(quoted)];
  const listed =
    /\b(?:keys?|fields?|properties|attributes)\b[^:\n]{0,20}?[:：]?\s+((?:[A-Za-z_]\w*(?:\s*(?:,|and)\s*)+)+[A-Za-z_]\w*)/i.exec(
      instructions,
    )?.[1];
  return listed ? listed.split(/\s*(?:,|\band\b)\s*/).filter(Boolean) : [];
}

function parse(text: string): Json | undefined {
  try {
    const value: Json = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
