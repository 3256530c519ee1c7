import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { distributionOf, type Distribution } from './distribution';
import { reshape } from './reshape';
import { sampleCounts } from './sample-counts';

const of = (...probabilities: number[]): Distribution =>
  distributionOf(
    probabilities.map((p, index) => ({ token: `t${index}`, logprob: Math.log(p), bytes: null })),
  );
const horses = of(0.4965, 0.4258, 0.0349, 0.0091);
const shares = (distribution: Distribution, temperature: number, topP = 1) =>
  reshape(distribution, { temperature, topP }).outcomes.map(({ reshaped }) => reshaped);

describe('temperature', () => {
  it('squares at a half and takes the root at 2, when all was reported', () => {
    expect(shares(of(0.5, 0.3, 0.2), 0.5)).toEqual(
      [0.25, 0.09, 0.04].map((w) => expect.closeTo(w / 0.38, 10)),
    );
    const roots = [0.5, 0.3, 0.2].map(Math.sqrt);
    const sum = roots.reduce((a, b) => a + b);
    expect(shares(of(0.5, 0.3, 0.2), 2)).toEqual(roots.map((root) => expect.closeTo(root / sum, 10)));
    expect(reshape(of(0.5, 0.3, 0.2), { temperature: 2, topP: 1 }).exact).toBe(true);
  });

  it('weighs an unreported tail as tokens of the lowest reported probability', () => {
    const { outcomes, tail, exact } = reshape(horses, { temperature: 2, topP: 1 });
    const roots = [0.4965, 0.4258, 0.0349, 0.0091].map(Math.sqrt);
    const lump = 0.0337 / Math.sqrt(0.0091);
    const sum = roots.reduce((a, b) => a + b, lump);
    expect(outcomes.map(({ reshaped }) => reshaped)).toEqual(
      roots.map((root) => expect.closeTo(root / sum, 9)),
    );
    expect(tail.reshaped).toBeCloseTo(lump / sum, 9);
    expect(exact).toBe(false);
    expect(reshape(horses, { temperature: 0.5, topP: 1 }).exact).toBe(true);
  });

  it('is certain at 0, and nearly so just above, also beside a large tail', () => {
    expect(shares(horses, 0)).toEqual([1, 0, 0, 0]);
    const cold = reshape(of(0.2, 0.1), { temperature: 0.02, topP: 1 });
    expect(cold.outcomes[0]?.reshaped).toBeCloseTo(1, 6);
    expect(cold.tail.reshaped).toBeCloseTo(0, 6);
    expect(reshape(horses, { temperature: 0, topP: 1 }).tail.kept).toBe('none');
  });

  it('bears impossible tokens and temperatures near 0', () => {
    const odd = distributionOf([
      { token: 'a', logprob: -0.0001, bytes: null },
      { token: 'b', logprob: -9999, bytes: null },
    ]);
    for (const temperature of [0, 1e-6, 0.01, 1, 2]) {
      for (const share of shares(odd, temperature)) expect(share).not.toBeNaN();
    }
  });
});

describe('top P', () => {
  it('keeps the smallest set that reaches it and divides by its sum', () => {
    const { outcomes, tail } = reshape(horses, { temperature: 1, topP: 0.9 });
    expect(outcomes.map(({ kept }) => kept)).toEqual([true, true, false, false]);
    expect(outcomes[0]?.reshaped).toBeCloseTo(0.4965 / 0.9223, 9);
    expect(outcomes[2]?.reshaped).toBe(0);
    expect(tail).toMatchObject({ reshaped: 0, kept: 'none' });
  });

  it('keeps one token at 0, and stops where the set is just reached', () => {
    expect(shares(horses, 1, 0)).toEqual([1, 0, 0, 0]);
    expect(
      reshape(of(0.5, 0.3, 0.2), { temperature: 1, topP: 0.8 }).outcomes.map(({ kept }) => kept),
    ).toEqual([true, true, false]);
  });

  it('leaves of the tail what is missing', () => {
    const { outcomes, tail } = reshape(horses, { temperature: 1, topP: 0.98 });
    expect(outcomes.every(({ kept }) => kept)).toBe(true);
    expect(tail.kept).toBe('part');
    expect(tail.reshaped).toBeCloseTo((0.98 - 0.9663) / 0.98, 9);
    expect(reshape(horses, { temperature: 1, topP: 1 }).tail.kept).toBe('all');
  });
});

const anyDistribution = fc
  .tuple(fc.array(fc.double({ min: 1e-9, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 }), fc.nat(3))
  .map(([weights, kind]) => {
    const rest = kind === 0 ? 0 : (Math.min(...weights) * kind) / 2;
    const sum = weights.reduce((a, b) => a + b, rest);
    return of(...weights.map((weight) => weight / sum));
  });
const temperatures = fc.double({ min: 0, max: 2, noNaN: true });
const topPs = fc.double({ min: 0, max: 1, noNaN: true });

test('probabilities sum to 1 and keep their order', () => {
  fc.assert(
    fc.property(anyDistribution, temperatures, topPs, (distribution, temperature, topP) => {
      const { outcomes, tail } = reshape(distribution, { temperature, topP });
      const own = outcomes.map(({ reshaped }) => reshaped);
      expect(own.reduce((a, b) => a + b, tail.reshaped)).toBeCloseTo(1, 9);
      own.slice(1).forEach((share, index) => expect(share).toBeLessThanOrEqual((own[index] ?? 0) + 1e-12));
      for (const { kept, reshaped } of outcomes) if (!kept) expect(reshaped).toBe(0);
    }),
  );
});

test('temperature 1 and top P 1 change nothing', () => {
  fc.assert(
    fc.property(anyDistribution, (distribution) => {
      const { outcomes, tail, exact } = reshape(distribution, { temperature: 1, topP: 1 });
      for (const { probability, reshaped } of outcomes) expect(reshaped).toBeCloseTo(probability, 5);
      expect(tail.reshaped).toBeCloseTo(distribution.tail, 5);
      expect(exact).toBe(true);
    }),
  );
});

test('the likeliest token never gains when the temperature rises', () => {
  fc.assert(
    fc.property(anyDistribution, temperatures, temperatures, (distribution, one, other) => {
      const [cold, hot] = [Math.min(one, other), Math.max(one, other)];
      expect(shares(distribution, hot)[0]).toBeLessThanOrEqual((shares(distribution, cold)[0] ?? 0) + 1e-9);
    }),
  );
});

test('a larger top P never drops a token', () => {
  fc.assert(
    fc.property(anyDistribution, temperatures, topPs, topPs, (distribution, temperature, one, other) => {
      const kept = (topP: number) =>
        reshape(distribution, { temperature, topP }).outcomes.filter((outcome) => outcome.kept).length;
      expect(kept(Math.min(one, other))).toBeLessThanOrEqual(kept(Math.max(one, other)));
    }),
  );
});

describe('sampleCounts', () => {
  it('gives the same counts for the same seed, others for another, and draws as often as asked', () => {
    const shaped = reshape(horses, { temperature: 1, topP: 1 });
    const counts = sampleCounts(shaped, 1000, 7);
    expect(sampleCounts(shaped, 1000, 7)).toEqual(counts);
    expect(sampleCounts(shaped, 1000, 8)).not.toEqual(counts);
    expect(counts.outcomes.reduce((a, b) => a + b, counts.tail)).toBe(1000);
  });

  it('follows the probabilities: chi-square over all outcomes', () => {
    const shaped = reshape(horses, { temperature: 1, topP: 1 });
    const draws = 20_000;
    const counts = sampleCounts(shaped, draws, 42);
    const cells = [
      ...shaped.outcomes.map(
        ({ reshaped }, index) => [counts.outcomes[index] ?? 0, reshaped * draws] as const,
      ),
      [counts.tail, shaped.tail.reshaped * draws] as const,
    ];
    const chiSquare = cells.reduce((sum, [drawn, expected]) => sum + (drawn - expected) ** 2 / expected, 0);
    expect(chiSquare).toBeLessThan(18.5); // 99.9 % quantile, 4 degrees of freedom
  });

  it('never draws what fell away', () => {
    const counts = sampleCounts(reshape(horses, { temperature: 1, topP: 0.9 }), 2000, 1);
    expect(counts.outcomes.slice(2)).toEqual([0, 0]);
    expect(counts.tail).toBe(0);
  });
});
