import { expect, test } from 'vitest';
import { applyPenalties } from './apply-penalties';

const none = { frequencyPenalty: 0, presencePenalty: 0, logitBias: new Map<number, number>() };
const distribution = new Map([
  [1, 0.5],
  [2, 0.5],
]);
const half = Math.log(0.5);

test('without penalties the log-probabilities stay', () => {
  expect([...applyPenalties(distribution, new Map([[1, 3]]), none)]).toEqual([
    [1, half],
    [2, half],
  ]);
});

test('the frequency penalty counts every time, the presence penalty once', () => {
  const written = new Map([[1, 3]]);
  const both = { ...none, frequencyPenalty: 0.5, presencePenalty: 0.25 };
  const logits = applyPenalties(distribution, written, both);
  expect(logits.get(1)).toBeCloseTo(half - 3 * 0.5 - 0.25, 12);
  expect(logits.get(2)).toBe(half);
});

test('a negative penalty favours repetition', () => {
  const logits = applyPenalties(distribution, new Map([[2, 1]]), { ...none, frequencyPenalty: -2 });
  expect(logits.get(2)).toBeCloseTo(half + 2, 12);
});

test('a bias is added, and can bring in a token that the model would not write', () => {
  const logits = applyPenalties(distribution, new Map(), {
    ...none,
    logitBias: new Map([
      [1, -100],
      [9, 100],
      [8, -5],
    ]),
  });
  expect(logits.get(1)).toBeCloseTo(half - 100, 12);
  expect(logits.get(9)).toBeGreaterThan(half + 50);
  expect(logits.has(8)).toBe(false);
});
