import { describe, expect, it, test } from 'vitest';
import { distributionAt, distributionOf, indexOfToken, probabilityOf, surpriseOf } from './distribution';
import { entropyOf } from './entropy';
import type { LogprobEntry } from './token-logprob';

const entry = (token: string, probability: number, bytes: number[] | null = null): LogprobEntry => ({
  token,
  logprob: Math.log(probability),
  bytes,
});
const horses = [entry(' animal', 0.4965), entry(' animals', 0.4258), entry('\n', 0.0349), entry('!', 0.0091)];

describe('distributionOf', () => {
  it('leaves what was not reported as the tail', () => {
    const { outcomes, tail, tailCeiling } = distributionOf(horses);
    expect(outcomes.map(({ probability }) => probability)).toEqual([
      expect.closeTo(0.4965),
      expect.closeTo(0.4258),
      expect.closeTo(0.0349),
      expect.closeTo(0.0091),
    ]);
    expect(tail).toBeCloseTo(0.0337, 10);
    expect(tailCeiling).toBeCloseTo(0.0091, 10);
  });

  it('counts the chosen token once, reported or not', () => {
    expect(distributionOf(horses, entry(' animals', 0.4258)).outcomes).toHaveLength(4);
    const unlikely = distributionOf(horses, entry(' zebra', 0.001));
    expect(unlikely.outcomes.map(({ token }) => token)).toEqual([
      ...horses.map(({ token }) => token),
      ' zebra',
    ]);
    expect(unlikely.tail).toBeCloseTo(0.0327, 10);
    // The chosen one is no bound: tokens between it and the last of the likeliest were not reported.
    expect(unlikely.tailCeiling).toBeCloseTo(0.0091, 10);
  });

  it('takes the chosen token for no bound either where the server lists it among the likeliest', () => {
    const chosen = entry(' zebra', 0.001);
    const listed = distributionOf([...horses, chosen], chosen);
    expect(listed.outcomes).toHaveLength(5);
    expect(listed.tail).toBeCloseTo(0.0327, 10);
    expect(listed.tailCeiling).toBeCloseTo(0.0091, 10);
    expect(distributionOf([chosen], chosen).tailCeiling).toBeCloseTo(0.999, 10);
  });

  it('knows a token by its bytes, however it is spelled', () => {
    expect(indexOfToken([entry('\\xec\\x95', 0.5)], entry('bytes:\\xec\\x95', 0.5))).toBe(0);
    expect(indexOfToken([entry('a', 0.5)], entry('b', 0.5))).toBe(-1);
  });

  it('takes the nearest of several tokens that a server spells alike', () => {
    const broken = [entry('\ufffd', 0.6), entry('\ufffd', 0.2)];
    expect(indexOfToken(broken, entry('\ufffd', 0.2))).toBe(1);
    expect(indexOfToken(broken, { ...entry('\ufffd', 1), logprob: null })).toBe(0);
  });

  it('takes the rounding of single precision for nothing', () => {
    expect(distributionOf([entry('a', 0.6), entry('b', 0.3999996)]).tail).toBe(0);
    expect(distributionOf([entry('a', 0.7), entry('b', 0.3000001)]).tail).toBe(0);
    expect(probabilityOf(1e-9)).toBe(1);
  });

  it('has a token alone where no alternatives were reported, and nothing where there is no figure', () => {
    const alone = distributionAt({ token: 'a', logprob: Math.log(0.3), bytes: null, top: [] });
    expect(alone.outcomes).toHaveLength(1);
    expect(alone.tail).toBeCloseTo(0.7);
    expect(alone.tailCeiling).toBeCloseTo(0.7);
    expect(distributionAt({ token: 'a', logprob: null, bytes: null, top: [] }).outcomes).toEqual([]);
  });
});

test('surprise is -log2 p', () => {
  expect(surpriseOf(Math.log(0.25))).toBeCloseTo(2);
  expect(surpriseOf(0)).toBe(0);
});

describe('entropyOf', () => {
  it('is exact where all was reported', () => {
    const even = distributionOf([entry('a', 0.25), entry('b', 0.25), entry('c', 0.25), entry('d', 0.25)]);
    expect(entropyOf(even)).toEqual({ bits: expect.closeTo(2), exact: true });
    expect(entropyOf(distributionOf([entry('a', 1)]))).toEqual({ bits: 0, exact: true });
  });

  it('is the least that it can be with a small tail', () => {
    // 0.5 bit + 0.5 bit for 0.5 and 0.25·2; the tail of 0.04 in tokens of 0.21 at most: 0.04 · 2.2515 = 0.0901.
    const found = entropyOf(distributionOf([entry('a', 0.5), entry('b', 0.25), entry('c', 0.21)]));
    expect(found?.exact).toBe(false);
    expect(found?.bits).toBeCloseTo(0.5 + 0.5 + 0.21 * Math.log2(1 / 0.21) + 0.04 * Math.log2(1 / 0.04), 9);
  });

  it('is the slide’s, as a lower bound', () => {
    expect(entropyOf(distributionOf(horses))?.bits).toBeCloseTo(
      0.5015 + 0.5245 + 0.1689 + 0.0617 + 0.0337 * Math.log2(1 / 0.0091),
      3,
    );
  });

  it('is not given where too much is unknown', () => {
    expect(entropyOf(distributionOf([entry('a', 0.9)]))).toBeNull();
    expect(entropyOf(distributionOf([]))).toBeNull();
  });
});
