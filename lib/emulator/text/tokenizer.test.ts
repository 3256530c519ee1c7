import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOf, decode, encode } from './tokenizer';

test('the bytes of the tokens of a text are the bytes of the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const bytes = encode(text).flatMap((token) => [...bytesOf(token)]);
      expect(bytes).toEqual([...new TextEncoder().encode(text)]);
      expect(decode(encode(text))).toBe(text.toWellFormed());
    }),
  );
});

test('a character can span tokens', () => {
  const tokens = encode('👋🏽 뷁');
  expect(tokens.length).toBeGreaterThan(3);
  expect(decode(tokens)).toBe('👋🏽 뷁');
});

test('text that looks like a special token is plain text', () => {
  expect(decode(encode('a <|endoftext|> b'))).toBe('a <|endoftext|> b');
});

test('a run of 100,000 syllables is encoded, exactly byte for byte', () => {
  const text = '가'.repeat(100_000);
  const length = encode(text).reduce((sum, token) => sum + bytesOf(token).length, 0);
  expect(length).toBe(300_000);
}, 5000);
