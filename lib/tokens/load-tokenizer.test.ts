import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { Tiktoken, type TiktokenBPE } from 'js-tiktoken/lite';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Encoding } from '@/lib/models/model';
import type { Tokenizer } from './create-tokenizer';
import { loadTokenizer } from './load-tokenizer';

const references: Record<Encoding, () => Promise<{ default: TiktokenBPE }>> = {
  o200k_base: () => import('js-tiktoken/ranks/o200k_base'),
  cl100k_base: () => import('js-tiktoken/ranks/cl100k_base'),
  p50k_base: () => import('js-tiktoken/ranks/p50k_base'),
  r50k_base: () => import('js-tiktoken/ranks/r50k_base'),
};
const encodings: readonly Encoding[] = ['o200k_base', 'cl100k_base', 'p50k_base', 'r50k_base'];

/**
 * From tiktoken's own tests (`tests/test_simple_public.py`, `tests/test_encoding.py`), from its README and from the
 * OpenAI cookbook, "How to count tokens with tiktoken".
 */
const published: Record<Encoding, readonly (readonly [string, readonly number[]])[]> = {
  r50k_base: [
    ['hello world', [31373, 995]],
    ['antidisestablishmentarianism', [415, 29207, 44390, 3699, 1042]],
    ['2 + 2 = 4', [17, 1343, 362, 796, 604]],
    [
      'お誕生日おめでとう',
      [2515, 232, 45739, 243, 37955, 33768, 98, 2515, 232, 1792, 223, 30640, 30201, 29557],
    ],
    ['0', [15]],
    ['00', [405]],
    ['000', [830]],
    ['0000', [2388]],
    ['00000', [20483]],
    ['000000', [10535]],
    ['0000000', [24598]],
    ['00000000', [8269]],
    ['000000000', [10535, 830]],
    ['0000000000', [8269, 405]],
    ['00000000000', [8269, 830]],
    ['000000000000', [8269, 2388]],
    ['0000000000000', [8269, 20483]],
    ['00000000000000', [8269, 10535]],
    ['000000000000000', [8269, 24598]],
    ['0000000000000000', [25645]],
    ['00000000000000000', [8269, 10535, 830]],
  ],
  p50k_base: [
    ['hello world', [31373, 995]],
    ['antidisestablishmentarianism', [415, 29207, 44390, 3699, 1042]],
    ['2 + 2 = 4', [17, 1343, 362, 796, 604]],
  ],
  cl100k_base: [
    ['hello world', [15339, 1917]],
    ['rer', [38149]],
    ["'rer", [2351, 81]],
    ['today\n ', [31213, 198, 220]],
    ['today\n \n', [31213, 27907]],
    ['today\n  \n', [31213, 14211]],
    [' \u00850', [220, 126, 227, 15]],
    ['👍', [9468, 239, 235]],
    ['antidisestablishmentarianism', [519, 85342, 34500, 479, 8997, 2191]],
    ['2 + 2 = 4', [17, 489, 220, 17, 284, 220, 19]],
    ['お誕生日おめでとう', [33334, 45918, 243, 21990, 9080, 33334, 62004, 16556, 78699]],
  ],
  o200k_base: [
    ['hello world', [24912, 2375]],
    ['antidisestablishmentarianism', [493, 129901, 376, 160388, 21203, 2367]],
    ['2 + 2 = 4', [17, 659, 220, 17, 314, 220, 19]],
    ['お誕生日おめでとう', [8930, 9697, 243, 128225, 8930, 17693, 4344, 48669]],
  ],
};

/** Any code point that JavaScript's \s and a contraction's s take for something else than tiktoken does. */
const disputed = /[\u0085\ufeffſ]/g;

const graphemes = fc.string({ unit: 'grapheme', maxLength: 80 });
const anything = fc.string({ unit: 'binary', maxLength: 80 });
const pieces = fc.constantFrom(
  ..."'s|'LL|'re| |  |\n|\r\n|\t|\u00a0|\u3000|//|/\n|--|1|1234567|a|A|Zulu|don't|안녕하세요|가|힣|ㅋㅋ|日本語|ไทย|עברית|العربية|हिन्दी|é|e\u0301|👋🏽|👩‍👩‍👧‍👦|🇰🇷|\u200b|\u200d|_|{}|(x)=>|<|endoftext|>|<|im_start|>|IJsland|ǅ|ʰ|Ⅷ|½|𝒳|\u{10ffff}".split(
    '|',
  ),
);
const written = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));
const texts = fc.oneof(graphemes, anything, written);

describe.each(encodings)('%s', (encoding) => {
  let tokenizer: Tokenizer;
  let reference: Tiktoken;

  beforeAll(async () => {
    tokenizer = await loadTokenizer(encoding);
    reference = new Tiktoken((await references[encoding]()).default);
  });

  const agree = (text: string) => {
    const ids = [...tokenizer.encode(text)];
    expect(ids).toEqual(reference.encode(text, [], []));
    expect(tokenizer.decode(ids)).toBe(text.toWellFormed());
  };

  it.each(published[encoding])('encodes %j as published', (text, ids) => {
    expect([...tokenizer.encode(text)]).toEqual(ids);
    expect(tokenizer.decode(ids)).toBe(text);
  });

  it('agrees with a second tokenizer on text of every script', () => {
    fc.assert(
      fc.property(texts, (text) => agree(text.replaceAll(disputed, ' '))),
      { numRuns: 4_000 },
    );
  });

  it('agrees with it on every single character of the first planes', () => {
    for (let from = 0; from < 0x20000; from += 64) {
      const line = Array.from({ length: 64 }, (_, index) => from + index)
        .filter((point) => point < 0xd800 || point > 0xdfff)
        .map((point) => `${String.fromCodePoint(point)}x`);
      agree(line.join(' ').replaceAll(disputed, ' '));
    }
  });

  it('agrees with it on long words, where pairs wait in the heap', () => {
    for (const unit of ['가나다라', 'a', 'aB', '=', ' ', '\n', '👩‍👩‍👧‍👦', '한국어English']) {
      agree(unit.repeat(Math.ceil(800 / unit.length)));
    }
  });

  it('gives back every text, also what is no character', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(tokenizer.decode(tokenizer.encode(text))).toBe(text.toWellFormed());
      }),
    );
    expect(tokenizer.decode(tokenizer.encode('\ud83d'))).toBe('\ufffd');
    expect(tokenizer.decode(tokenizer.encode('\ufeffa\ufeff'))).toBe('\ufeffa\ufeff');
  });

  it('takes the text of a special token for text', () => {
    for (const text of ['<|endoftext|>', '<|im_start|>system<|im_sep|>', '<|endofprompt|>']) {
      expect(tokenizer.encode(text).length).toBeGreaterThan(3);
      agree(text);
    }
  });

  it('knows the bytes of every id and of no other', () => {
    const ends = [...tokenizer.encode('a')].map((id) => tokenizer.bytesOf(id));
    expect(ends).toEqual([Uint8Array.of(0x61)]);
    for (const id of [-1, 0.5, NaN, tokenizer.size, 4_294_967_295]) {
      expect(tokenizer.bytesOf(id)).toBeUndefined();
    }
    expect(tokenizer.bytesOf(tokenizer.size - 1)).toBeDefined();
    expect(() => tokenizer.decode([tokenizer.size])).toThrow(RangeError);
  });

  it('stops in between, so that other work gets its turn', () => {
    const text = 'The work of others. '.repeat(20_000);
    const steps = tokenizer.encodeInSteps(text);
    let pauses = 0;
    for (;;) {
      const { done, value } = steps.next();
      if (done) {
        expect(value).toEqual(tokenizer.encode(text));
        break;
      }
      pauses += 1;
    }
    expect(pauses).toBeGreaterThan(4);
  });

  it('merges a word of 200,000 characters in far less than quadratic time', () => {
    const syllables = '가나다라'.repeat(50_000);
    expect(tokenizer.decode(tokenizer.encode(syllables))).toBe(syllables);
  });

  const corpora = path.resolve(import.meta.dirname, '../../../shared/corpora');
  it.skipIf(!existsSync(corpora))('agrees on hostile text (needs ../shared/corpora)', () => {
    for (const file of readdirSync(corpora)) {
      agree(readFileSync(path.join(corpora, file), 'utf8').replaceAll(disputed, ' '));
    }
  });
});

describe('o200k_base', () => {
  it('takes a byte order mark for the character that it is', async () => {
    const { encode } = await loadTokenizer('o200k_base');
    const reference = new Tiktoken((await references.o200k_base()).default);
    for (const text of ['\ufeffhello', '\ufeff']) expect([...encode(text)]).toEqual(reference.encode(text));
  });
});
