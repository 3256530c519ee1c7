import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { textCompletionSchema, type WireTextCompletion } from '@/lib/wire/text-completion';
import { chiSquare, critical } from './chi-square';
import { completionRequest, emulator, shippedText } from './emulator-under-test';

/** A text without a question, whose continuation is really uncertain. */
const prompt = 'We are sorry that';
const upstream = emulator();

async function complete(body: object): Promise<WireTextCompletion['choices']> {
  const response = await upstream(completionRequest({ prompt, ...body }));
  return z.parse(textCompletionSchema, await response.json()).choices;
}

type Choice = WireTextCompletion['choices'][number];

function logprobsOf({ logprobs }: Choice): number[] {
  return (logprobs?.token_logprobs ?? []).flatMap((logprob) => logprob ?? []);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe('best_of', () => {
  it('returns the candidate with the highest mean log-probability, and the n best in order', async () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const body = { seed, max_tokens: 12, logprobs: 0 };
      const all = await complete({ ...body, n: 8 });
      const sorted = all.toSorted((a, b) => mean(logprobsOf(b)) - mean(logprobsOf(a)));
      const best = await complete({ ...body, best_of: 8 });
      expect(best.map(({ text }) => text)).toEqual(sorted.slice(0, 1).map(({ text }) => text));
      const three = await complete({ ...body, best_of: 8, n: 3 });
      expect(three.map(({ text, index }) => [text, index])).toEqual(
        sorted.slice(0, 3).map(({ text }, index) => [text, index]),
      );
    }
  });

  it('is likelier the more candidates there are', async () => {
    const at = async (bestOf: number) => {
      const means = [];
      for (let seed = 0; seed < 60; seed += 1) {
        const [choice] = await complete({ seed, best_of: bestOf, max_tokens: 10, logprobs: 0 });
        if (choice) means.push(mean(logprobsOf(choice)));
      }
      return mean(means);
    };
    const rising = [await at(1), await at(3), await at(10)];
    expect(rising).toEqual(rising.toSorted((a, b) => a - b));
    expect((rising[2] ?? 0) - (rising[0] ?? 0)).toBeGreaterThan(0.3);
  });
});

describe('echo', () => {
  it.each([
    ['a text', 'We are sorry that', 1],
    ['an instruction', 'Write a short poem about the sea.', 0.7],
    ['a Korean text', '주문하신 상품은', 1],
  ])(
    'reads %s with the probabilities that it was written with (chain rule)',
    async (_, text, temperature) => {
      let compared = 0;
      for (const seed of [1, 2, 3]) {
        const ask = { prompt: text, seed, temperature, max_tokens: 20, logprobs: 5 };
        const [written] = await complete(ask);
        const own = written?.logprobs;
        const tokens = own?.tokens ?? [];
        if (tokens.some((token) => token.startsWith('bytes:'))) continue;
        const spelled = tokens.flatMap((token) => shippedText().encode(token));
        const ids = [...shippedText().encode(text), ...spelled];
        if (spelled.length !== tokens.length) continue;
        const [read] = await complete({ prompt: ids, echo: true, max_tokens: 0, logprobs: 5 });
        const logprobs = (read?.logprobs?.token_logprobs ?? []).slice(-tokens.length);
        logprobs.forEach((logprob, index) =>
          expect(logprob).toBeCloseTo(own?.token_logprobs[index] ?? NaN, 9),
        );
        compared += logprobs.length;
        const [echoed] = await complete({ ...ask, echo: true });
        expect(echoed?.logprobs?.token_logprobs.slice(-tokens.length)).toEqual(own?.token_logprobs);
        expect(echoed?.logprobs?.token_logprobs[0]).toBeNull();
      }
      expect(compared).toBeGreaterThan(15);
    },
  );

  it('gives a prompt the product of its tokens: likelier texts are likelier', async () => {
    const sum = async (text: string) => {
      const [read] = await complete({ prompt: text, echo: true, max_tokens: 0, logprobs: 0 });
      return read ? logprobsOf(read).reduce((total, logprob) => total + logprob, 0) : NaN;
    };
    expect(await sum('Thank you for your message.')).toBeGreaterThan(
      await sum('Thank you for message your.'),
    );
  });
});

describe('log-probabilities', () => {
  it('are the chances that tokens are sampled with', async () => {
    const rest = 'any other';
    const counts = new Map<string, number>();
    let shares: { token: string; probability: number }[] = [];
    for (let seed = 0; seed < 15; seed += 1) {
      const ask = { prompt: 'If you', seed, n: 100, max_tokens: 1, logprobs: 5 };
      for (const { logprobs } of await complete(ask)) {
        // The same for all: the five likeliest at the one place. The sixth, if there is one, is what was chosen.
        shares = Object.entries(logprobs?.top_logprobs?.[0] ?? {})
          .map(([token, logprob]) => ({ token, probability: Math.exp(logprob) }))
          .sort((one, other) => other.probability - one.probability)
          .slice(0, 5);
        const chosen = logprobs?.tokens[0] ?? rest;
        const counted = shares.some(({ token }) => token === chosen) ? chosen : rest;
        counts.set(counted, (counts.get(counted) ?? 0) + 1);
      }
    }
    const mass = shares.reduce((sum, { probability }) => sum + probability, 0);
    shares.push({ token: rest, probability: 1 - mass });
    const { statistic, freedom } = chiSquare(counts, shares);
    expect(freedom).toBeGreaterThanOrEqual(4);
    expect(statistic).toBeLessThan(critical(freedom));
    const turned = shares.map(({ token }, index) => ({
      token,
      probability: shares.at(-1 - index)?.probability ?? 0,
    }));
    const wrong = chiSquare(counts, turned);
    expect(wrong.statistic).toBeGreaterThan(critical(wrong.freedom));
  });
});

describe('choices', () => {
  it('differ among each other and repeat with their seed', async () => {
    const body = { seed: 9, n: 10, max_tokens: 12 };
    const texts = (await complete(body)).map(({ text }) => text);
    expect(new Set(texts).size).toBeGreaterThan(7);
    expect((await complete(body)).map(({ text }) => text)).toEqual(texts);
    expect((await complete({ ...body, seed: 10 })).map(({ text }) => text)).not.toEqual(texts);
    const greedy = await complete({ ...body, temperature: 0 });
    expect(new Set(greedy.map(({ text }) => text)).size).toBe(1);
  });

  it('obey a bias, and penalties for what they have written', async () => {
    const [usual] = await complete({ temperature: 0, max_tokens: 1 });
    const [token = -1] = shippedText().encode(usual?.text ?? '');
    const banned = await complete({ n: 40, max_tokens: 1, logit_bias: { [token]: -100 } });
    expect(banned.filter(({ text }) => text === usual?.text)).toEqual([]);
    const repeats = async (penalty: number) => {
      const ids = (await complete({ n: 6, seed: 1, max_tokens: 150, frequency_penalty: penalty })).flatMap(
        ({ text }) => shippedText().encode(text ?? ''),
      );
      return ids.length / new Set(ids).size;
    };
    expect(await repeats(2)).toBeLessThan(await repeats(0));
  });
});

describe('a suffix', () => {
  it('makes the text that leads to it likelier', async () => {
    const before = 'A good e-mail is';
    const suffix = ' and friendly.';
    const tail = shippedText().encode(suffix);
    /** Mean log-probability of the suffix behind prompt and middle. */
    const fit = async (more: object) => {
      const sums = [];
      for (let seed = 0; seed < 12; seed += 1) {
        const [choice] = await complete({ prompt: before, seed, max_tokens: 16, ...more });
        const ids = [...shippedText().encode(before + (choice?.text ?? '')), ...tail];
        const [read] = await complete({ prompt: ids, echo: true, max_tokens: 0, logprobs: 0 });
        if (read)
          sums.push(
            logprobsOf(read)
              .slice(-tail.length)
              .reduce((sum, logprob) => sum + logprob, 0),
          );
      }
      return mean(sums);
    };
    expect((await fit({ suffix })) - (await fit({}))).toBeGreaterThan(5);
  });

  it('ends the text where it goes on itself, repeatable by seed', async () => {
    const body = { prompt: 'A good e-mail is', suffix: ' and friendly.', max_tokens: 16, temperature: 0 };
    const [choice] = await complete(body);
    expect(choice).toMatchObject({ text: ' short, clear', finish_reason: 'stop' });
    const sampled = { ...body, temperature: 1, seed: 3 };
    expect(await complete(sampled)).toEqual(await complete(sampled));
  });
});
