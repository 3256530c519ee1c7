import type { Json } from './json';

/**
 * Where a text stops being JSON; line and column count from 1, the column in UTF-16 units as
 * editors do. `found` is the character there, empty at the end of the text.
 */
export type JsonFault = { offset: number; line: number; column: number; found: string };

export type ParsedJson = { ok: true; value: Json } | { ok: false; fault: JsonFault };

/** Reads JSON and, where it is none, says where. Never throws. */
export function parseJson(text: string): ParsedJson {
  try {
    return { ok: true, value: JSON.parse(text) as Json };
  } catch {
    return { ok: false, fault: faultAt(text, findFault(text)) };
  }
}

function faultAt(text: string, offset: number): JsonFault {
  const before = text.slice(0, offset);
  return {
    offset,
    line: before.split('\n').length,
    column: offset - before.lastIndexOf('\n'),
    found: [...text.slice(offset, offset + 2)][0] ?? '',
  };
}

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

const matchEnd = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
};

/**
 * The offset of the first character that cannot stand where it stands (RFC 8259). The browsers' own messages differ, and
 * not all of them give a place. Loops in place of recursion: nothing is too deep for it.
 */
function findFault(text: string): number {
  const open: ('{' | '[')[] = [];
  let at = matchEnd(SPACE, text, 0);
  let expects: 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'next' = 'value';
  for (;;) {
    const sign = text[at];
    const isString = sign === '"';
    if (expects === 'colon') {
      if (sign !== ':') return at;
      at += 1;
      expects = 'value';
    } else if (expects === 'key' || expects === 'key-or-end') {
      if (sign === '}' && expects === 'key-or-end') {
        open.pop();
        at += 1;
        expects = 'next';
      } else if (isString) {
        const { end, fault } = readString(text, at);
        if (fault !== undefined) return fault;
        at = end;
        expects = 'colon';
      } else return at;
    } else if (expects === 'next') {
      const inside = open.at(-1);
      if (inside === undefined) return at;
      if (sign === ',') expects = inside === '{' ? 'key' : 'value';
      else if (sign === (inside === '{' ? '}' : ']')) open.pop();
      else return at;
      at += 1;
    } else if (sign === ']' && expects === 'value-or-end') {
      open.pop();
      at += 1;
      expects = 'next';
    } else if (sign === '{' || sign === '[') {
      open.push(sign);
      at += 1;
      expects = sign === '{' ? 'key-or-end' : 'value-or-end';
    } else if (isString) {
      const { end, fault } = readString(text, at);
      if (fault !== undefined) return fault;
      at = end;
      expects = 'next';
    } else {
      const end = Math.max(matchEnd(NUMBER, text, at), matchEnd(WORD, text, at));
      if (end === at) return at;
      at = end;
      expects = 'next';
    }
    at = matchEnd(SPACE, text, at);
  }
}

function readString(text: string, start: number): { end: number; fault?: number } {
  let at = start + 1;
  while (at < text.length) {
    const sign = text.charAt(at);
    if (sign === '"') return { end: at + 1 };
    if (sign < ' ') return { end: at, fault: at };
    const next = sign === '\\' ? matchEnd(ESCAPE, text, at) : at + 1;
    if (next === at) return { end: at, fault: at };
    at = next;
  }
  return { end: at, fault: at };
}
