import { expect, test } from 'vitest';
import { rankTokens } from './ranked-tokens';

test('the likeliest comes first, the lower id among equals, and probabilities sum to 1', () => {
  const { tokens, logprobs } = rankTokens(
    new Map([
      [9, -1],
      [4, 2],
      [3, -1],
      [7, 100],
    ]),
  );
  expect(tokens).toEqual([7, 4, 3, 9]);
  expect(logprobs.map(Math.exp).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  expect(logprobs[0]! - logprobs[1]!).toBeCloseTo(98, 10);
});
