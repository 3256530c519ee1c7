import { expect, test } from 'vitest';
import { keptAt } from './kept-at';
import type { TokenLogprob } from './token-logprob';

const utf8 = new TextEncoder();
const entry = (token: string, bytes: readonly number[] = [...utf8.encode(token)]) => ({
  token,
  logprob: -1,
  bytes,
});
const row: TokenLogprob[] = [
  { ...entry('I'), top: [] },
  { ...entry(' am'), top: [entry(' am'), entry(' like')] },
  { ...entry(' a'), top: [] },
];

test('keeps what stands before, and the chosen token with the alternatives of its place', () => {
  expect(keptAt(row, 1, entry(' like'))).toEqual({
    text: 'I like',
    tokens: [row[0], { ...entry(' like'), top: row[1]?.top }],
  });
});

test('reads tokens whose bytes are only spelled, and those that have none', () => {
  const torn: TokenLogprob = { token: '\\xec\\x95', logprob: -1, bytes: null, top: [] };
  expect(keptAt([torn, torn], 1, { token: '\\x88', logprob: -1, bytes: null })?.text).toBe('안');
});

test('keeps no part of a character', () => {
  const [first = 0, second = 0, third = 0] = utf8.encode('안');
  const torn = { ...entry('', [first, second]), top: [] };
  expect(keptAt([...row, torn], 3, entry('', [first]))).toBeNull();
  expect(keptAt([torn, torn], 1, entry('', [third]))?.text).toBe('안');
  expect(keptAt(row, 9, entry('x'))).toBeNull();
});
