import { expect, test } from 'vitest';
import { sequenceFigures } from './sequence-figures';
import type { TokenLogprob } from './token-logprob';

const token = (logprob: number | null, top: number[] = []): TokenLogprob => ({
  token: 'x',
  logprob,
  bytes: null,
  top: top.map((p, index) => ({ token: `t${index}`, logprob: Math.log(p), bytes: null })),
});

test('mean, perplexity, total and the least certain tokens', () => {
  const row = [token(null), token(-1), token(-0.5), token(-3), token(0), token(-0.5)];
  const figures = sequenceFigures(row, 3);
  expect(figures).toMatchObject({ tokens: 6, scored: 5, total: -5, mean: -1, entropy: null });
  expect(figures.perplexity).toBeCloseTo(Math.E, 12);
  expect(figures.leastCertain).toEqual([3, 1, 2]);
});

test('a certain token is never among the least certain', () => {
  expect(sequenceFigures([token(0), token(-2)], 5).leastCertain).toEqual([1]);
});

test('a fair coin has perplexity 2 and an entropy of one bit', () => {
  const coin = { ...token(Math.log(0.5), [0.5, 0.5]), token: 't0' };
  const figures = sequenceFigures([coin, coin, coin], 1);
  expect(figures.perplexity).toBeCloseTo(2, 12);
  expect(figures.entropy).toEqual({ bits: expect.closeTo(1), exact: true, places: 3 });
});

test('places that report too little count nowhere in the entropy', () => {
  const open = { ...token(Math.log(0.5), [0.5]), token: 't0' };
  const coin = { ...token(Math.log(0.5), [0.5, 0.5]), token: 't0' };
  expect(sequenceFigures([open, coin], 1).entropy).toMatchObject({ places: 1 });
  expect(sequenceFigures([open], 1).entropy).toBeNull();
});

test('a server without log-probabilities gives no figures', () => {
  expect(sequenceFigures([token(null)], 3)).toMatchObject({ scored: 0, mean: null, perplexity: null });
  expect(sequenceFigures([], 3)).toMatchObject({ tokens: 0, mean: null });
});
