import { describe, expect, it } from 'vitest';
import { seededRandom } from '@/lib/probabilities/seeded-random';
import { fillText, type Infilling } from './fill-text';
import type { NextToken } from './next-token';
import type { GeneratedToken } from './text-generator';

const token = (id: number): GeneratedToken => ({ token: id, bytes: new Uint8Array(), logprob: -1, top: [] });

const suffix = 9;

/**
 * Texts of ten tokens of three kinds, all alike likely, which never end by themselves. Behind an odd number of 2s the
 * suffix is e^4 times as likely; `weighed` is told every weight.
 */
function infilling(
  seed: number,
  temperature: number,
  weighed: (weight: number) => void = () => {},
): Infilling {
  return {
    prefix: [7],
    suffix: [suffix],
    begin() {
      const written: number[] = [];
      return {
        distribution: () => new Map(),
        probability() {
          const weight = written.filter((id) => id === 2).length % 2 === 1 ? -1 : -5;
          weighed(weight);
          return Math.exp(weight);
        },
        advance: (id) => written.push(id),
      };
    },
    *write(model, own) {
      const chance = seededRandom(own);
      for (;;) {
        const id = Math.floor(chance() * 3);
        yield token(id);
        model.advance(id);
      }
    },
    logprob: (before, tokens) => (tokens.length === 0 ? 0 : before.length === 0 ? -3 : -9),
    maxTokens: 10,
    temperature,
    seed,
  };
}

const fits = (tokens: readonly GeneratedToken[]) =>
  tokens.filter(({ token: id }) => id === 2).length % 2 === 1;

describe('fillText', () => {
  it('draws a middle with the chance that its weight has among all proposals', () => {
    let seen = 0;
    let expected = 0;
    let variance = 0;
    for (let seed = 0; seed < 2_000; seed += 1) {
      const weights: number[] = [];
      const chosen = fillText(infilling(seed, 1, (weight) => weights.push(weight)));
      expect(weights.length).toBe(80);
      const sum = weights.reduce((total, weight) => total + Math.exp(weight), 0);
      const share = (weights.filter((weight) => weight === -1).length * Math.exp(-1)) / sum;
      expected += share;
      variance += share * (1 - share);
      seen += fits(chosen) ? 1 : 0;
    }
    expect(Math.abs(seen - expected)).toBeLessThan(4 * Math.sqrt(variance));
  });

  it('takes the longest of the best at temperature 0', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const weights: number[] = [];
      const chosen = fillText(infilling(seed, 0, (weight) => weights.push(weight)));
      expect(chosen.length).toBe(weights.lastIndexOf(Math.max(...weights)) + 1);
    }
  });

  it('takes a text that is over as a whole, where the suffix begins one of its own', () => {
    const one = infilling(1, 0);
    const over = (model: NextToken) => {
      model.advance(1);
      return [token(1)];
    };
    expect(fillText({ ...one, write: over }).length).toBe(1);
    expect(fillText({ ...one, write: () => [] })).toEqual([]);
  });

  it('keeps to the limit', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      expect(fillText({ ...infilling(seed, 1), maxTokens: 3 }).length).toBeLessThanOrEqual(3);
    }
  });
});
