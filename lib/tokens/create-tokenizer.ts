import { mergeBytePairs } from './merge-byte-pairs';

/** The tokens of an encoding by their ids: text, or bytes where they are no text. Ids without a token are holes. */
export type TokenTable = readonly (string | readonly number[] | undefined)[];

export type Tokenizer = {
  /** Ids of a text's tokens. Text that looks like a special token is the ordinary text that it is. */
  encode: (text: string) => Uint32Array;
  /** The same in steps of about 65,000 characters, so that other work can come between. */
  encodeInSteps: (text: string) => Generator<void, Uint32Array>;
  /** The bytes of a token, also of a special one; undefined for what is no id of the encoding. */
  bytesOf: (id: number) => Uint8Array | undefined;
  /** Text of the tokens, by way of their bytes; bytes that are no character become U+FFFD. Throws RangeError for no id. */
  decode: (ids: Iterable<number>) => string;
  /** Ids are lower than this. */
  size: number;
};

const STEP = 65_536;
/** Words that are kept with their tokens, and how long such a word may be. */
const REMEMBERED_WORDS = 50_000;
const REMEMBERED_LENGTH = 64;

const utf8 = new TextEncoder();
const NOT_ASCII = /[^\0-\x7f]/;

/**
 * The tokenizer of a table. Exact for text of every length. Half of a surrogate pair counts as U+FFFD, as the protocol
 * sends it.
 */
export function createTokenizer(
  table: TokenTable,
  splitPattern: string,
  special: ReadonlyMap<number, string>,
): Tokenizer {
  const ranks = new Map<string, number>();
  let longest = 0;
  table.forEach((token, id) => {
    if (token === undefined) return;
    const bytes = typeof token === 'string' ? byteText(token) : String.fromCharCode(...token);
    ranks.set(bytes, id);
    longest = Math.max(longest, bytes.length);
  });
  const rankOf = (bytes: string) => (bytes.length > longest ? undefined : ranks.get(bytes));
  const remembered = new Map<string, readonly number[]>();

  const merge = (word: string): readonly number[] => {
    const known = remembered.get(word);
    if (known) return known;
    const tokens = mergeBytePairs(byteText(word), rankOf);
    if (word.length <= REMEMBERED_LENGTH) {
      if (remembered.size >= REMEMBERED_WORDS) remembered.clear();
      remembered.set(word, tokens);
    }
    return tokens;
  };

  function* encodeInSteps(text: string): Generator<void, Uint32Array> {
    const words = new RegExp(splitPattern, 'gu');
    const ids: number[] = [];
    let pause = STEP;
    for (const { 0: word, index } of text.toWellFormed().matchAll(words)) {
      const whole = NOT_ASCII.test(word) ? undefined : rankOf(word);
      if (whole !== undefined) ids.push(whole);
      else for (const id of merge(word)) ids.push(id);
      if (index >= pause) {
        pause = index + STEP;
        yield;
      }
    }
    return Uint32Array.from(ids);
  }

  const bytesOf = (id: number) => {
    const token = table[id] ?? special.get(id);
    if (token === undefined) return undefined;
    return typeof token === 'string' ? utf8.encode(token) : Uint8Array.from(token);
  };

  return {
    encodeInSteps,
    encode: (text) => {
      const steps = encodeInSteps(text);
      for (;;) {
        const { done, value } = steps.next();
        if (done) return value;
      }
    },
    bytesOf,
    decode: (ids) => {
      const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
      let text = '';
      for (const id of ids) {
        const bytes = bytesOf(id);
        if (!bytes) throw new RangeError(`${id} is not the id of a token.`);
        text += decoder.decode(bytes, { stream: true });
      }
      return text + decoder.decode();
    },
    size: Math.max(table.length, ...[...special.keys()].map((id) => id + 1)),
  };
}

/** UTF-8 as text of one character per byte. */
function byteText(text: string): string {
  if (!NOT_ASCII.test(text)) return text;
  const bytes = utf8.encode(text);
  let result = '';
  // In parts, because a function takes only so many arguments.
  for (let from = 0; from < bytes.length; from += 8192) {
    result += String.fromCharCode(...bytes.subarray(from, from + 8192));
  }
  return result;
}
