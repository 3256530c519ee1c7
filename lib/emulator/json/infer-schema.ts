import { isJsonObject, type Json, type JsonObject } from '@/lib/wire/json';

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

/**
 * The shape that instructions describe in words: lines such as `"mood": one of "good", "bad"`, else quoted keys, else
 * a list behind "keys", "fields" or the like. Undefined when they describe none.
 */
export function describedSchema(instructions: string): JsonObject | undefined {
  const lines = [...instructions.matchAll(/["`“]([\p{L}_][\p{L}\p{N}_ ]{0,39})["`”]\s*[:：]\s*([^\n]*)/gu)];
  const described = lines.map(([, key = '', rest = '']) => [key, describedField(rest)] as const);
  const fields =
    described.length > 0
      ? described
      : findKeys(instructions).map((key) => [key, { type: 'string' }] as const);
  if (fields.length === 0) return undefined;
  return { type: 'object', properties: Object.fromEntries(fields), required: fields.map(([key]) => key) };
}

function describedField(words: string): JsonObject {
  const values = [...words.matchAll(/["`“]([^"`”]{1,40})["`”]/g)].map(([, value = '']) => value);
  if (values.length > 1) return { enum: values };
  const range = /(\d+)\b[^\d\n]{0,20}?(?:\bto\b|~|–|-)\s*(\d+)/u.exec(words);
  if (range)
    return { type: 'integer', minimum: Number(range[1]), maximum: Number(range[2]), description: words };
  if (/\b(?:number|integer)\b|숫자/iu.test(words)) return { type: 'number', description: words };
  if (/\b(?:boolean|true or false)\b/iu.test(words)) return { type: 'boolean', description: words };
  return { type: 'string', description: words };
}

function findKeys(instructions: string): string[] {
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
