import { describe, expect, it } from 'vitest';
import { seededRandom } from '@/lib/probabilities/seeded-random';
import { fillText, type Infilling } from './fill-text';
import type { GeneratedToken } from './text-generator';

const token = (id: number): GeneratedToken => ({ token: id, bytes: new Uint8Array(), logprob: -1, top: [] });

/** Texts of ten tokens of three kinds, all alike likely; behind an odd number of 2s the suffix is e^4 times as likely. */
function infilling(seed: number, temperature: number): Infilling {
  const random = seededRandom(seed);
  return {
    *write(own) {
      const chance = seededRandom(own);
      for (let count = 0; count < 10; count += 1) yield token(Math.floor(chance() * 3));
    },
    suffixLogprob: (middle) => (middle.filter((id) => id === 2).length % 2 === 1 ? -1 : -5),
    maxTokens: 10,
    temperature,
    random,
    nextSeed: () => Math.floor(random() * 2 ** 32),
  };
}

const fits = (tokens: readonly GeneratedToken[]) =>
  tokens.filter(({ token: id }) => id === 2).length % 2 === 1;

describe('fillText', () => {
  it('draws a middle with the chance that its weight has among all proposals', () => {
    const runs = 2_000;
    let seen = 0;
    let expected = 0;
    let variance = 0;
    for (let seed = 0; seed < runs; seed += 1) {
      const weights: boolean[] = [];
      const one = infilling(seed, 1);
      const chosen = fillText({
        ...one,
        suffixLogprob: (middle) => {
          const logprob = one.suffixLogprob(middle);
          weights.push(logprob === -1);
          return logprob;
        },
      });
      const fitting = weights.filter(Boolean).length;
      const share = fitting / (fitting + (weights.length - fitting) * Math.exp(-4));
      expected += share;
      variance += share * (1 - share);
      seen += fits(chosen) ? 1 : 0;
    }
    expect(Math.abs(seen - expected)).toBeLessThan(4 * Math.sqrt(variance));
  });

  it('takes a best one at temperature 0, the longest among equals', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const weights: number[] = [];
      const one = infilling(seed, 0);
      const chosen = fillText({
        ...one,
        suffixLogprob: (middle) => {
          weights.push(one.suffixLogprob(middle));
          return weights.at(-1) ?? 0;
        },
      });
      expect(weights.length).toBe(10);
      expect(weights[chosen.length - 1]).toBe(Math.max(...weights));
    }
    const equal = fillText({ ...infilling(1, 0), suffixLogprob: () => -30 });
    expect(equal.length).toBe(10);
  });

  it('keeps to the limit, and has nothing to say where nothing is written', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      expect(fillText({ ...infilling(seed, 1), maxTokens: 3 }).length).toBeLessThanOrEqual(3);
    }
    expect(fillText({ ...infilling(1, 1), write: () => [] })).toEqual([]);
  });
});
