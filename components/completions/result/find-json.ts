import { scanJson } from '@/lib/wire/scan-json';
import { findFences } from './find-fences';

/** JSON in a text; offsets are in the text, `to` is exclusive. `lines`: several values, each on a line of its own. */
export type FoundJson = { from: number; to: number; lines: boolean };

/** An object, or an array, that is meant as JSON: prose has braces and brackets, too. */
const OBJECT = /\{\s*(?:["'}]|[\w$]+\s*:|$)/y;
const ARRAY = /\[\s*(?:[{["'\]\d-]|true\b|false\b|null\b|$)/y;
/** Where JSON can begin: an object anywhere, an array at the start of a line. */
const BEGINNING = /\{|(?<=^[ \t]*)\[/gm;

/** The JSON of a text: the whole of it, a fenced block, or the first object or array; broken JSON where it is meant as JSON. */
export function findJson(text: string): FoundJson | null {
  const start = text.length - text.trimStart().length;
  const whole = looksLikeJson(text, start) ? readAt(text, start, text.length) : null;
  // Broken JSON with a fence inside may be prose that begins with a bracket.
  return whole ?? findFenced(text) ?? findFirst(text);
}

function findFenced(text: string): FoundJson | null {
  for (const { language, from, to } of findFences(text)) {
    const begin = from + (text.slice(from, to).length - text.slice(from, to).trimStart().length);
    const named = language === 'json' || language === 'jsonl' || language === 'ndjson';
    if (!named && !(language === '' && looksLikeJson(text, begin))) continue;
    if (begin < to) return readAt(text, begin, to);
  }
  return null;
}

/** One whole value, else the first one that is broken. What is inside of a broken one is not looked at. */
function findFirst(text: string): FoundJson | null {
  let broken: FoundJson | null = null;
  const beginning = new RegExp(BEGINNING);
  for (let found = beginning.exec(text); found; found = beginning.exec(text)) {
    if (!looksLikeJson(text, found.index)) continue;
    const { hasContent, ended, to } = measure(text, found.index);
    if (ended && hasContent) return { from: found.index, to, lines: false };
    if (hasContent) broken ??= { from: found.index, to: text.length, lines: false };
    beginning.lastIndex = Math.max(found.index + 1, to);
  }
  return broken;
}

/** JSON that begins at `from`: one value, several on lines of their own, or broken to the end of its part. */
function readAt(text: string, from: number, to: number): FoundJson | null {
  const part = text.slice(0, to);
  const first = scanJson(part, from);
  if (!first.ended) return { from, to: trimmedEnd(part), lines: false };
  if (first.at >= to) return { from, to: trimmedEnd(part), lines: false };
  if (
    part.slice(from, first.at).endsWith('\n') &&
    /[[{"\d-]/.test(part.charAt(first.at)) &&
    looksLikeLine(part, first.at)
  )
    return { from, to: trimmedEnd(part), lines: true };
  const value = measure(part, from);
  return value.hasContent ? { from, to: value.to, lines: false } : null;
}

function looksLikeJson(text: string, at: number): boolean {
  const pattern = text[at] === '{' ? OBJECT : ARRAY;
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** Whether a line of JSON stands here: a broken one counts when it is an object or an array by its looks. */
function looksLikeLine(text: string, at: number): boolean {
  const lineEnd = text.indexOf('\n', at);
  const line = text.slice(at, lineEnd === -1 ? text.length : lineEnd);
  const { ended, at: end } = scanJson(line);
  return (ended && end === line.length) || looksLikeJson(text, at);
}

/** How far a value reaches, without the white space behind it, and whether anything stands in it. */
function measure(text: string, from: number): { to: number; ended: boolean; hasContent: boolean } {
  let to = from;
  let met = -1;
  const meet = () => {
    met += 1;
  };
  const { ended, at } = scanJson(text, from, {
    key: meet,
    value: meet,
    open: meet,
    close: (end) => {
      to = end;
    },
  });
  return { to: ended ? to : at, ended, hasContent: met > 0 };
}

function trimmedEnd(text: string): number {
  return text.trimEnd().length;
}
