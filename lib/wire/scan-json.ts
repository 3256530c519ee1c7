export type JsonKind = 'object' | 'array' | 'string' | 'number' | 'word';

/** What is met while JSON is read, in the order of the text. Offsets are in UTF-16 units; `to` is exclusive. */
export type JsonEvents = {
  key?: (from: number, to: number) => void;
  /** A string, a number, or true, false or null. A string is not `whole` when its end is missing or a fault is in it. */
  value?: (kind: Exclude<JsonKind, 'object' | 'array'>, from: number, to: number, whole: boolean) => void;
  open?: (kind: 'object' | 'array', at: number) => void;
  /** `to` is behind the bracket. */
  close?: (to: number) => void;
};

/**
 * `ended`: a whole value was read, and the white space behind it. `at` is then the first character behind that, and
 * else the first one that cannot stand where it stands.
 */
export type JsonScan = { ended: boolean; at: number };

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

const matchEnd = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
};

/**
 * Reads one JSON value (RFC 8259) that begins at `start` and tells what it meets. Loops in place of recursion: nothing is
 * too deep for it. Never throws.
 */
export function scanJson(text: string, start = 0, events: JsonEvents = {}): JsonScan {
  const open: ('{' | '[')[] = [];
  let at = matchEnd(SPACE, text, start);
  let expects: 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'next' = 'value';
  const close = () => {
    open.pop();
    at += 1;
    events.close?.(at);
    expects = 'next';
  };
  for (;;) {
    const sign = text[at];
    if (expects === 'colon') {
      if (sign !== ':') return { ended: false, at };
      at += 1;
      expects = 'value';
    } else if (expects === 'key' || expects === 'key-or-end') {
      if (sign === '}' && expects === 'key-or-end') close();
      else if (sign === '"') {
        const { end, whole } = readString(text, at);
        if (!whole) return { ended: false, at: end };
        events.key?.(at, end);
        at = end;
        expects = 'colon';
      } else return { ended: false, at };
    } else if (expects === 'next') {
      const inside = open.at(-1);
      if (inside === undefined) return { ended: true, at };
      if (sign === ',') {
        expects = inside === '{' ? 'key' : 'value';
        at += 1;
      } else if (sign === (inside === '{' ? '}' : ']')) close();
      else return { ended: false, at };
    } else if (sign === ']' && expects === 'value-or-end') close();
    else if (sign === '{' || sign === '[') {
      events.open?.(sign === '{' ? 'object' : 'array', at);
      open.push(sign);
      at += 1;
      expects = sign === '{' ? 'key-or-end' : 'value-or-end';
    } else if (sign === '"') {
      const { end, whole } = readString(text, at);
      events.value?.('string', at, end, whole);
      if (!whole) return { ended: false, at: end };
      at = end;
      expects = 'next';
    } else {
      const number = matchEnd(NUMBER, text, at);
      const end = Math.max(number, matchEnd(WORD, text, at));
      if (end === at) return { ended: false, at };
      events.value?.(number === end ? 'number' : 'word', at, end, true);
      at = end;
      expects = 'next';
    }
    at = matchEnd(SPACE, text, at);
  }
}

/** Where a string ends, or where its fault is. */
function readString(text: string, start: number): { end: number; whole: boolean } {
  let at = start + 1;
  while (at < text.length) {
    const sign = text.charAt(at);
    if (sign === '"') return { end: at + 1, whole: true };
    if (sign < ' ') return { end: at, whole: false };
    const next = sign === '\\' ? matchEnd(ESCAPE, text, at) : at + 1;
    if (next === at) return { end: at, whole: false };
    at = next;
  }
  return { end: at, whole: false };
}
