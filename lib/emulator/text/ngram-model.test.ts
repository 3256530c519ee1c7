import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createNgramModel } from './ngram-model';

const row = [1, 2, 3, 1, 2, 4, 1, 2, 3, 5, 2, 3];
const model = createNgramModel(Uint32Array.from(row), 4);

test('the distribution sums to 1 after any history', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 5 }), (history) => {
      const sum = [...model.distribution(history).values()].reduce((a, b) => a + b, 0);
      expect(sum).toBeCloseTo(1, 10);
    }),
  );
});

test('probability and distribution are the same model', () => {
  for (const [token, probability] of model.distribution([1, 2]))
    expect(model.probability([1, 2], token)).toBeCloseTo(probability, 12);
  expect(model.probability([1, 2], 99)).toBe(0);
});

test('absolute discounting by hand: after "2", 3 three times and 4 once', () => {
  const bigrams = createNgramModel(Uint32Array.from(row), 2);
  // Pairs: 12 23 31 24 41 35 52. 3 and 4 each follow one kind of token (2) of seven pairs in all.
  const continuation = 1 / 7;
  const backoff = (0.75 * 2) / 4;
  expect(bigrams.probability([2], 3)).toBeCloseTo((3 - 0.75) / 4 + backoff * continuation, 12);
  expect(bigrams.probability([2], 4)).toBeCloseTo((1 - 0.75) / 4 + backoff * continuation, 12);
});

test('a history never seen falls back to how many kinds of tokens come before a token', () => {
  expect(model.probability([77], 2)).toBeCloseTo(2 / 7, 12);
  expect(model.probability([77], 1)).toBeCloseTo(2 / 7, 12);
  expect(model.probability([77], 3)).toBeCloseTo(1 / 7, 12);
});

test('few unigrams leave out only backed-off mass', () => {
  const few = model.distribution([1, 2], 1);
  const full = model.distribution([1, 2]);
  for (const [token, probability] of few) expect(probability).toBeLessThanOrEqual(full.get(token)! + 1e-12);
  expect(few.get(3)).toBeGreaterThan(0.5);
});
