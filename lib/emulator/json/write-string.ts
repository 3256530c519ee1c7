import type { JsonObject } from '@/lib/wire/json';
import { languageOf } from '../text/language-of';
import { findDate, findTime } from './find-date';
import { fieldWords, findLabelled } from './field-words';
import { findNames, findPlaces, findQuoted } from './find-names';
import { sentences } from './list-entries';
import {
  arithmeticPattern,
  emailPattern,
  findFirst,
  phonePattern,
  referencePattern,
  urlPattern,
} from './text-patterns';
import { take, type Source } from './source';

/** What a field of that name is most likely to hold, first rule that fits; nothing found passes on to the next. */
const byName: readonly [RegExp, (source: Source, words: string) => string | undefined][] = [
  [/\be-?mail\b/, ({ text }) => findFirst(text, emailPattern)],
  [/\b(?:phone|tel|mobile)\b/, ({ text }) => findFirst(text, phonePattern)],
  [/\b(?:url|link|website|uri)\b/, ({ text }) => findFirst(text, urlPattern)],
  [/\b(?:date|day|deadline|due)\b/, ({ text, now }) => findDate(text, now)],
  [/\b(?:time|hour)\b/, ({ text }) => findTime(text)?.slice(0, 5)],
  [/\b(?:language|lang|locale)\b/, ({ text }, words) => languageName(text, words)],
  [/\b(?:expression|formula|equation|calculation)\b/, ({ text }) => findFirst(text, arithmeticPattern)],
  [/\b(?:id|number|code|reference|sku)\b/, ({ text }) => findFirst(text, referencePattern)],
  [
    /\b(?:city|location|place|destination|origin|country|region|address|where|area)\b/,
    (source) => take(findPlaces(source.text), source),
  ],
  [/\b(?:query|question|search|prompt|input|utterance)\b/, ({ text }) => oneLine(text)],
  [/\b(?:answer|reply|response|explanation|advice|suggestion|final)\b/, (source) => oneLine(source.prose())],
  [
    /\b(?:summary|description|abstract|overview|reason|details?|notes?|message|text|content|body)\b/,
    ({ text }) => sentences(text)[0],
  ],
  [
    /\b(?:name|person|customer|author|user|product|item|brand|company|title|book|movie|song)\b/,
    (source) => take([...findQuoted(source.text), ...findNames(source.text)], source) ?? counted(source.text),
  ],
];

/** A string for a field: from its label, its format, its name, or failing all that, the user's own words. */
export function writeString(name: string, schema: JsonObject, source: Source): string {
  const fitted = fit(candidate(name, schema, source), schema);
  const { pattern } = schema;
  if (typeof pattern !== 'string' || matches(pattern, fitted)) return fitted;
  return inText(pattern, source.text) ?? fitted;
}

function candidate(name: string, schema: JsonObject, source: Source): string {
  const labelled = findLabelled(source.text, name);
  const formatted = byFormat(schema.format, labelled ?? source.text, source);
  if (formatted !== undefined) return formatted;
  if (labelled !== undefined) return labelled;
  const words = fieldWords(name);
  for (const [rule, find] of byName) {
    const found = rule.test(words) ? find(source, words) : undefined;
    if (found !== undefined && found !== '') return found;
  }
  const described = typeof schema.description === 'string' ? schema.description.toLowerCase() : '';
  for (const [rule, find] of byName) {
    const found = rule.test(described) ? find(source, words) : undefined;
    if (found !== undefined && found !== '') return found;
  }
  return take([...findQuoted(source.text), ...findNames(source.text)], source) ?? oneLine(source.text);
}

/** A value of one of JSON Schema's formats; what the text does not say is today, or an address of example.com. */
function byFormat(format: unknown, text: string, { now }: Source): string | undefined {
  const date = () => findDate(text, now) ?? now.toISOString().slice(0, 10);
  const time = () => findTime(text) ?? now.toISOString().slice(11, 19);
  switch (format) {
    case 'date':
      return date();
    case 'time':
      return `${time()}Z`;
    case 'date-time':
      return `${date()}T${time()}Z`;
    case 'duration':
      return 'PT1H';
    case 'email':
      return findFirst(text, emailPattern) ?? 'someone@example.com';
    case 'uri':
    case 'url':
      return findFirst(text, urlPattern) ?? 'https://example.com/';
    case 'hostname':
      return 'example.com';
    case 'ipv4':
      return findFirst(text, /\b(?:\d{1,3}\.){3}\d{1,3}\b/u) ?? '192.0.2.1';
    case 'ipv6':
      return '2001:db8::1';
    case 'uuid':
      return (
        findFirst(text, /\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b/iu) ??
        '00000000-0000-4000-8000-000000000000'
      );
    default:
      return undefined;
  }
}

function languageName(text: string, words: string): string {
  const named = /\b(?:to|into|in)\s+(English|Korean|French|German|Spanish|Japanese|Chinese|Italian)\b/iu.exec(
    text,
  )?.[1];
  if (named) return named;
  const korean = languageOf(text) === 'ko';
  if (/\b(?:code|locale)\b/.test(words)) return korean ? 'ko' : 'en';
  return korean ? 'Korean' : 'English';
}

/** The thing in a short entry such as "3 apples". */
function counted(text: string): string | undefined {
  const thing = /^(?:\d+|an?|one|two|three|four|five|six|some)\s+(?:x\s+)?(.{2,60})$/iu.exec(
    text.trim(),
  )?.[1];
  return thing?.replace(/[.!?]+$/u, '');
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Characters; a schema that wants more is not satisfied. */
const longest = 10_000;

function fit(text: string, { minLength, maxLength }: JsonObject): string {
  const characters = [...text];
  if (typeof maxLength === 'number' && characters.length > maxLength) {
    return characters.slice(0, maxLength).join('').trimEnd();
  }
  return typeof minLength === 'number' ? text.padEnd(Math.min(minLength, longest), '.') : text;
}

function matches(pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(text);
  } catch {
    return false;
  }
}

function inText(pattern: string, text: string): string | undefined {
  try {
    return findFirst(text, new RegExp(pattern.replace(/^\^|\$$/g, ''), 'u'));
  } catch {
    return undefined;
  }
}
