import { expect, test } from 'vitest';
import { seededRandom } from './seeded-random';

const take = (seed: number, count: number) => Array.from({ length: count }, seededRandom(seed));

test('a seed gives its sequence again, another seed another one', () => {
  expect(take(7, 20)).toEqual(take(7, 20));
  expect(take(7, 20)).not.toEqual(take(8, 20));
  expect(take(-1, 5)).not.toEqual(take(1, 5));
  expect(take(2 ** 40, 5)).not.toEqual(take(0, 5));
});

test('numbers are uniform in [0, 1): chi-square over 100 cells', () => {
  const cells = Array.from({ length: 100 }, () => 0);
  for (const number of take(42, 100_000)) cells[Math.floor(number * 100)]! += 1;
  const chiSquare = cells.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
  expect(chiSquare).toBeLessThan(148.2); // 99.9 % quantile, 99 degrees of freedom
  expect(chiSquare).toBeGreaterThan(61.1); // 0.1 %: a sequence that is too even is not random either
});

test('the first numbers of neighbouring seeds are uncorrelated', () => {
  const firsts = Array.from({ length: 10_000 }, (_, seed) => seededRandom(seed)());
  const mean = firsts.reduce((a, b) => a + b, 0) / firsts.length;
  let product = 0;
  let square = 0;
  for (let i = 1; i < firsts.length; i++) {
    product += (firsts[i]! - mean) * (firsts[i - 1]! - mean);
    square += (firsts[i]! - mean) ** 2;
  }
  expect(mean).toBeCloseTo(0.5, 1);
  expect(Math.abs(product / square)).toBeLessThan(0.035); // 3.5 standard errors
});
