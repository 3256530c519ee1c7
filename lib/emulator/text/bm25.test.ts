import { expect, test } from 'vitest';
import { createBm25Index } from './bm25';

const index = createBm25Index([['refund', 'book'], ['deliver', 'book', 'time'], ['book']], 3);
const query = (...terms: string[]) => new Map(terms.map((term) => [term, 1]));

test('documents that share nothing score 0', () => {
  expect(index.scores(query('weather'))).toEqual([0, 0, 0]);
  expect(index.scores(query('refund')).slice(1)).toEqual([0, 0]);
});

test('a rare term is worth more than one that all documents have', () => {
  const [rare] = index.scores(query('refund'));
  const [common] = index.scores(query('book'));
  expect(rare).toBeGreaterThan(3 * common!);
});

test('the value of the formula', () => {
  const { scores } = createBm25Index(
    [
      ['a', 'a'],
      ['b', 'c'],
    ],
    2,
  );
  const idf = Math.log(1 + (2 - 1 + 0.5) / 1.5);
  expect(scores(query('a'))[0]).toBeCloseTo((idf * 2 * 2.2) / (2 + 1.2), 12);
});

test('weights scale a term, and repetition saturates', () => {
  expect(index.scores(new Map([['refund', 0.5]]))[0]).toBeCloseTo(index.scores(query('refund'))[0]! / 2, 12);
  const { scores } = createBm25Index([
    Array.from({ length: 50 }, () => 'a'),
    ['a', ...Array.from({ length: 49 }, () => 'b')],
  ]);
  const [many, once] = scores(query('a'));
  expect(many! / once!).toBeLessThan(2.3);
});
