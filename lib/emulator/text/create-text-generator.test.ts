import { beforeAll, describe, expect, test } from 'vitest';
import type { ContextMessage } from './context-message';
import { createTextGenerator } from './create-text-generator';
import type { Sampling, TextGenerator } from './text-generator';
import { END } from './tokenizer';

const plain: Sampling = {
  temperature: 1,
  topP: 1,
  frequencyPenalty: 0,
  presencePenalty: 0,
  logitBias: new Map(),
  seed: 1,
};
const ambiguous: ContextMessage[] = [
  { role: 'user', content: 'How do I get a refund?' },
  { role: 'assistant', content: 'Open your orders and press Refund. It takes three days.' },
  { role: 'user', content: 'How do I change my password?' },
  { role: 'assistant', content: 'Open your profile and press Password. It takes a minute.' },
  { role: 'user', content: 'refund or password?' },
];

let generator: TextGenerator;
beforeAll(() => {
  generator = createTextGenerator();
});

const write = (sampling: Partial<Sampling>, messages = ambiguous) =>
  [...generator.generate(messages, { ...plain, ...sampling })].map(({ token }) => token);
const first = (sampling: Partial<Sampling>) => {
  for (const token of generator.generate(ambiguous, { ...plain, ...sampling })) return token;
  throw new Error('nothing was written');
};

describe('probabilities', () => {
  test('sampled frequencies agree with the reported logprobs (chi-square, fixed seeds)', () => {
    const samples = 3000;
    const { top } = first({});
    const counts = new Map<number, number>();
    for (let seed = 0; seed < samples; seed++) {
      const { token } = first({ seed });
      counts.set(token, (counts.get(token) ?? 0) + 1);
    }
    // Cells with at least five expected draws, and all the rest as one.
    const cells = top
      .map(({ token, logprob }) => ({ expected: samples * Math.exp(logprob), seen: counts.get(token) ?? 0 }))
      .filter(({ expected }) => expected >= 5);
    expect(cells.length).toBeGreaterThanOrEqual(2);
    const rest = cells.reduce(
      (left, cell) => ({ expected: left.expected - cell.expected, seen: left.seen - cell.seen }),
      { expected: samples, seen: samples },
    );
    const chiSquare = [...cells, rest].reduce(
      (sum, { expected, seen }) => sum + (seen - expected) ** 2 / Math.max(expected, 1e-9),
      0,
    );
    // Far above any 99.9 % quantile for so few cells only if the two disagree.
    expect(chiSquare).toBeLessThan(10.8 + 3 * cells.length);
  });

  test('the same for a second token, given the first', () => {
    const byFirst = new Map<
      number,
      { counts: Map<number, number>; top: ReadonlyMap<number, number>; all: number }
    >();
    for (let seed = 0; seed < 2000; seed++) {
      const [one, two] = generator.generate(ambiguous, { ...plain, temperature: 1, seed });
      if (!one || !two) continue;
      const entry = byFirst.get(one.token) ?? {
        counts: new Map<number, number>(),
        top: new Map(two.top.map(({ token, logprob }) => [token, Math.exp(logprob)])),
        all: 0,
      };
      entry.counts.set(two.token, (entry.counts.get(two.token) ?? 0) + 1);
      entry.all += 1;
      byFirst.set(one.token, entry);
    }
    const { counts, top, all } = [...byFirst.values()].sort((a, b) => b.all - a.all)[0]!;
    expect(all).toBeGreaterThan(500);
    for (const [token, share] of top) {
      const error = 4.5 * Math.sqrt((share * (1 - share)) / all) + 2 / all;
      expect(Math.abs((counts.get(token) ?? 0) / all - share)).toBeLessThan(error);
    }
  });

  test('the likeliest tokens come best first, their probabilities at most 1 together, the written one among its bytes', () => {
    for (const { token, bytes, logprob, top } of generator.generate(ambiguous, plain)) {
      expect(top.length).toBeLessThanOrEqual(20);
      expect(top.map((entry) => entry.logprob)).toEqual(
        top.map((entry) => entry.logprob).sort((a, b) => b - a),
      );
      expect(top.reduce((sum, entry) => sum + Math.exp(entry.logprob), 0)).toBeLessThan(1 + 1e-9);
      expect(logprob).toBeLessThanOrEqual(top[0]!.logprob);
      expect(new TextDecoder().decode(bytes)).toBe(generator.decode([token]));
    }
  });

  test('temperature and top_p leave the reported logprobs alone', () => {
    const [a] = generator.generate(ambiguous, { ...plain, temperature: 0 });
    const [b] = generator.generate(ambiguous, { ...plain, temperature: 2, topP: 0.1 });
    expect(a!.top).toEqual(b!.top);
  });
});

describe('sampling', () => {
  test('a seed repeats its answer, temperature 0 needs none', () => {
    expect(write({ seed: 5, temperature: 1.2 })).toEqual(write({ seed: 5, temperature: 1.2 }));
    expect(write({ seed: 5, temperature: 0 })).toEqual(write({ seed: 6, temperature: 0 }));
  });

  test('top_p 0.5 never leaves the nucleus', () => {
    for (let seed = 0; seed < 50; seed++)
      for (const { token, top } of generator.generate(ambiguous, { ...plain, topP: 0.5, seed })) {
        const at = top.findIndex((entry) => entry.token === token);
        expect(at).toBeGreaterThanOrEqual(0);
        const before = top.slice(0, at).reduce((sum, { logprob }) => sum + Math.exp(logprob), 0);
        expect(before).toBeLessThan(0.5);
      }
  });

  test('answers differ more as the temperature grows', () => {
    const distinct = [0, 0.3, 1, 1.5, 2].map((temperature) => {
      const answers = new Set(Array.from({ length: 80 }, (_, seed) => write({ temperature, seed }).join()));
      return answers.size;
    });
    expect(distinct).toEqual([...distinct].sort((a, b) => a - b));
    expect(distinct[0]).toBe(1);
    expect(distinct[4]).toBeGreaterThan(30);
  });

  test('a frequency penalty lowers repetition', () => {
    const long: ContextMessage[] = [{ role: 'user', content: 'Write a long markdown answer.' }];
    const repeats = (frequencyPenalty: number) => {
      const tokens = [1, 2, 3].flatMap((seed) => write({ frequencyPenalty, seed }, long).slice(0, 200));
      return tokens.length / new Set(tokens).size;
    };
    expect(repeats(2)).toBeLessThan(repeats(0));
    expect(repeats(0)).toBeLessThan(repeats(-2));
  });

  test('a bias of -100 bans a token, +100 forces one that the model would not write', () => {
    const usual = first({ temperature: 0 }).token;
    for (let seed = 0; seed < 100; seed++)
      expect(first({ seed, temperature: 2, logitBias: new Map([[usual, -100]]) }).token).not.toBe(usual);
    const [unlikely = 0] = generator.encode(' zebra');
    for (let seed = 0; seed < 20; seed++)
      expect(first({ seed, temperature: 2, logitBias: new Map([[unlikely, 100]]) }).token).toBe(unlikely);
  });

  test('a ban on the end goes on after the answer', () => {
    const usual = write({ temperature: 0 });
    let longer = 0;
    for (const _ of generator.generate(ambiguous, {
      ...plain,
      temperature: 0,
      logitBias: new Map([[END, -100]]),
    }))
      if (++longer > usual.length + 50) break;
    expect(longer).toBeGreaterThan(usual.length);
  });
});

test('a text is continued with what the corpus has behind it', () => {
  const tokens = [...generator.continueText('A good e-mail is', { ...plain, temperature: 0 })].map(
    ({ token }) => token,
  );
  expect(generator.decode(tokens)).toMatch(/^ short, clear and friendly/u);
});

test('the order of the model changes what it writes, the call before does not', () => {
  const again = write({ seed: 3 });
  write({ seed: 4, temperature: 2 });
  expect(write({ seed: 3 })).toEqual(again);
});
