import { isJsonObject, type Json, type JsonObject } from '@/lib/wire/json';
import { searchTerms } from '../text/search-terms';
import { chooseWord, findWord } from './choose-word';
import { fieldWords, findLabelled } from './field-words';
import { findNames } from './find-names';
import { keywords, listEntries, sentences } from './list-entries';
import { alternatives, resolveSchema } from './resolve-schema';
import { narrowed, type Source } from './source';
import { findNear, writeNumber } from './write-number';
import { writeString } from './write-string';

/** Deeper than this, a schema that refers to itself is brought to an end. */
const deepest = 5;
/** More values than this are not written, whatever a schema wants; what is missing makes the result invalid. */
const mostValues = 20_000;
const mostItems = 1_000;

export type WriteOptions = {
  /** Whether optional fields are written even when the text says nothing of them. */
  optional: boolean;
};

/** A value for a JSON schema, made of what the source says. Whether it is valid is for the caller to check. */
export function writeValue(schema: JsonObject, source: Source, options: WriteOptions): Json {
  return new Writer(schema, options).write('', schema, source, 0);
}

class Writer {
  /** The `$ref`s that are being written, to see a schema that comes back to itself. */
  private readonly open = new Set<Json | undefined>(['#']);
  private values = 0;

  constructor(
    private readonly root: JsonObject,
    private readonly options: WriteOptions,
  ) {}

  write(name: string, given: Json | undefined, source: Source, depth: number): Json {
    const reference = isJsonObject(given) ? given.$ref : undefined;
    this.values += 1;
    if (this.values > mostValues || (depth > deepest && this.open.has(reference))) return null;
    if (reference === undefined || this.open.has(reference))
      return this.writeResolved(name, given, source, depth);
    this.open.add(reference);
    const value = this.writeResolved(name, given, source, depth);
    this.open.delete(reference);
    return value;
  }

  private writeResolved(name: string, given: Json | undefined, source: Source, depth: number): Json {
    const schema = resolveSchema(given, this.root);
    if ('const' in schema) return schema.const ?? null;
    if (Array.isArray(schema.enum))
      return chooseWord(schema.enum, findLabelled(source.text, name) ?? source.text);
    const options = alternatives(schema);
    if (options.length > 1 || options[0] !== schema) {
      return this.write(name, this.choose(options, depth), source, depth);
    }
    switch (schema.type ?? impliedType(schema)) {
      case 'object':
        return this.writeObject(schema, source, depth);
      case 'array':
        return this.writeArray(name, schema, source, depth);
      case 'integer':
      case 'number':
        return writeNumber(name, schema, source);
      case 'boolean':
        return writeBoolean(name, schema, source);
      case 'null':
        return null;
      default:
        return writeString(name, schema, source);
    }
  }

  /** Of alternatives the first that has a value, unless it comes back to itself or goes too deep. */
  private choose(options: readonly JsonObject[], depth: number): JsonObject {
    const onward = options.filter(({ $ref }) => $ref === undefined || !this.open.has($ref));
    const resolved = (onward.length > 0 ? onward : options).map((option) => ({
      option,
      schema: resolveSchema(option, this.root),
    }));
    const flat = resolved.find(
      ({ schema }) => schema.type !== 'object' && schema.type !== 'array' && !schema.properties,
    );
    const full = resolved.find(({ schema }) => schema.type !== 'null');
    return (depth >= deepest ? (flat ?? full) : full)?.option ?? { type: 'null' };
  }

  private writeObject(schema: JsonObject, source: Source, depth: number): JsonObject {
    const properties = isJsonObject(schema.properties) ? schema.properties : {};
    const required = Array.isArray(schema.required) ? schema.required : [];
    const names = [...Object.keys(properties), ...required.filter((name) => typeof name === 'string')];
    const wanted = [...new Set(names)].filter(
      (name) => required.includes(name) || (depth < deepest && this.wants(name, properties[name], source)),
    );
    return Object.fromEntries(
      wanted.map((name) => [name, this.write(name, properties[name], source, depth + 1)]),
    );
  }

  private wants(name: string, given: Json | undefined, source: Source): boolean {
    if (this.options.optional) return true;
    const schema = resolveSchema(given, this.root);
    if (findLabelled(source.text, name) !== undefined) return true;
    if (Array.isArray(schema.enum)) return findWord(schema.enum, source.text) !== undefined;
    if (schema.type === 'integer' || schema.type === 'number') return findNear(name, source) !== undefined;
    return schema.type === 'boolean' && mentions(name, source.text);
  }

  private writeArray(name: string, schema: JsonObject, source: Source, depth: number): Json[] {
    const least = typeof schema.minItems === 'number' ? schema.minItems : 0;
    const most = typeof schema.maxItems === 'number' ? schema.maxItems : Infinity;
    if (depth > deepest && least === 0) return [];
    const given = Array.isArray(schema.prefixItems) ? schema.prefixItems : [];
    if (given.length > 0) return given.map((item) => this.write(name, item, source, depth + 1));
    const item = isJsonObject(schema.items) ? schema.items.$ref : undefined;
    if (least === 0 && item !== undefined && this.open.has(item)) return [];
    const texts = this.entriesFor(name, schema, source).slice(0, most);
    while (texts.length < Math.min(least, mostItems))
      texts.push(texts[texts.length % Math.max(1, texts.length)] ?? source.text);
    const items = texts.map((text) => this.write(name, schema.items, narrowed(source, text), depth + 1));
    return schema.uniqueItems === true ? unique(items) : items;
  }

  /** The texts that the entries of an array are made of. */
  private entriesFor(name: string, schema: JsonObject, source: Source): string[] {
    const item = resolveSchema(schema.items, this.root);
    const entries = listEntries(source.text);
    if (Array.isArray(item.enum)) {
      const named = item.enum.filter((value) => findWord([value], source.text) !== undefined);
      return named.filter((value) => typeof value === 'string');
    }
    const words = fieldWords(name);
    if (/\b(?:tags?|keywords|topics|labels)\b/.test(words)) return keywords(source.text);
    if (/\b(?:participants|people|attendees|guests|names|members|persons)\b/.test(words)) {
      const names = findNames(source.text).flatMap((names) => names.split(/\s+and\s+/u));
      if (names.length > 0) return names;
    }
    if (entries.length > 0) return entries;
    if (item.type === 'object' || item.properties) return [source.text];
    if (item.type === 'string' || item.type === undefined) return sentences(source.text).slice(0, 3);
    return [source.text];
  }
}

function impliedType(schema: JsonObject): string | undefined {
  if (schema.properties || schema.required) return 'object';
  return schema.items ? 'array' : undefined;
}

function writeBoolean(name: string, schema: JsonObject, source: Source): boolean {
  const labelled = findLabelled(source.text, name);
  if (labelled !== undefined) return /^(?:y|true|on|1|예|네|참|있)/iu.test(labelled);
  const described = typeof schema.description === 'string' ? schema.description : '';
  return (
    mentions(`${name} ${described}`, source.text) &&
    !/\b(?:not?|never|without)\b|n't\b|않|없|안 /iu.test(source.text)
  );
}

function mentions(name: string, text: string): boolean {
  const terms = new Set(searchTerms(text));
  return searchTerms(fieldWords(name)).some((term) => !term.startsWith('~') && terms.has(term));
}

function unique(items: readonly Json[]): Json[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
