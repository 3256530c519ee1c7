import { expect, test } from 'vitest';
import { chooseToken } from './choose-token';
import { seededRandom } from './seeded-random';

const ranked = { tokens: [5, 6, 7], logprobs: [0.6, 0.3, 0.1].map(Math.log) };

function frequencies(temperature: number, topP: number): number[] {
  const random = seededRandom(11);
  const counts = [0, 0, 0];
  for (let i = 0; i < 20_000; i++) counts[chooseToken(ranked, { temperature, topP }, random)]! += 1;
  return counts.map((count) => count / 20_000);
}

test('temperature 0 takes the first', () => {
  expect(frequencies(0, 1)).toEqual([1, 0, 0]);
});

test('temperature 1 samples the distribution itself', () => {
  const [a, b, c] = frequencies(1, 1);
  expect(a).toBeCloseTo(0.6, 1);
  expect(b).toBeCloseTo(0.3, 1);
  expect(c).toBeCloseTo(0.1, 1);
});

test('temperature 2 takes square roots, temperature 0.5 squares', () => {
  const roots = Math.sqrt(0.6) + Math.sqrt(0.3) + Math.sqrt(0.1);
  expect(frequencies(2, 1)[0]).toBeCloseTo(Math.sqrt(0.6) / roots, 1);
  expect(frequencies(0.5, 1)[0]).toBeCloseTo(0.36 / 0.46, 1);
});

test('top_p cuts the tempered distribution', () => {
  expect(frequencies(1, 0.6)).toEqual([1, 0, 0]);
  expect(frequencies(1, 0.8)[2]).toBe(0);
  // At temperature 2 the first holds 46 percent only, so that the same top_p keeps a second one.
  expect(frequencies(2, 0.6)[1]).toBeGreaterThan(0.3);
});
