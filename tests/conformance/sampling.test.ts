import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { chatCompletionSchema, type ChatCompletion } from '@/lib/wire/chat-completion';
import type { Upstream } from '@/lib/upstream/upstream';
import { chiSquare, critical } from './chi-square';
import { chatRequest, emulator, shippedText } from './emulator-under-test';

/** An open question: its first tokens are really uncertain. */
const messages = [{ role: 'user', content: 'hello' }];
const samples = 1_500;

async function complete(upstream: Upstream, more: object): Promise<ChatCompletion> {
  const response = await upstream(
    chatRequest({ messages, max_tokens: 1, logprobs: true, top_logprobs: 20, ...more }),
  );
  return z.parse(chatCompletionSchema, await response.json());
}

type First = { token: string; top: { token: string; logprob: number }[] };

/** The first token of many samples, and the distribution that was reported with it. */
async function firstTokens(more: object, count = samples): Promise<First[]> {
  const upstream = emulator();
  const firsts: First[] = [];
  for (let seed = 0; firsts.length < count; seed += 1) {
    const n = Math.min(100, count - firsts.length);
    const { choices } = await complete(upstream, { seed, n, ...more });
    for (const { logprobs } of choices) {
      const entry = logprobs?.content?.[0];
      if (entry) firsts.push({ token: entry.token, top: entry.top_logprobs });
    }
  }
  return firsts;
}

function countBy(firsts: readonly First[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { token } of firsts) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
}

/** Probabilities of the reported tokens at a temperature (p^(1/T), normalised), largest first. */
function tempered(top: First['top'], temperature: number): { token: string; probability: number }[] {
  const weights = top.map(({ token, logprob }) => ({ token, weight: Math.exp(logprob / temperature) }));
  const sum = weights.reduce((total, { weight }) => total + weight, 0);
  return weights.map(({ token, weight }) => ({ token, probability: weight / sum }));
}

describe('sampling, seen through the protocol', () => {
  it.each([1, 0.7, 1.6])('follows the reported probabilities at temperature %d', async (temperature) => {
    const firsts = await firstTokens({ temperature });
    const expected = tempered(firsts[0]?.top ?? [], temperature);
    const { statistic, freedom } = chiSquare(countBy(firsts), expected);
    expect(freedom).toBeGreaterThanOrEqual(2);
    expect(statistic).toBeLessThan(critical(freedom));
  });

  it('sees a wrong distribution', async () => {
    const firsts = await firstTokens({ temperature: 2 });
    const { statistic, freedom } = chiSquare(countBy(firsts), tempered(firsts[0]?.top ?? [], 0.5));
    expect(statistic).toBeGreaterThan(critical(freedom));
  });

  it('takes the likeliest token at temperature 0, and the same tokens for the same seed', async () => {
    const firsts = await firstTokens({ temperature: 0 }, 20);
    expect(new Set(firsts.map(({ token }) => token))).toEqual(new Set([firsts[0]?.top[0]?.token]));
    const texts = await Promise.all(
      [1, 2].map(
        async () => (await complete(emulator(), { seed: 5, max_tokens: 40, temperature: 1.5 })).choices,
      ),
    );
    expect(texts[0]).toEqual(texts[1]);
  });

  it('keeps to the smallest set that top_p fills', async () => {
    const topP = 0.5;
    const firsts = await firstTokens({ temperature: 1, top_p: topP });
    let mass = 0;
    const nucleus = new Set<string>();
    for (const { token, logprob } of firsts[0]?.top ?? []) {
      if (mass >= topP) break;
      nucleus.add(token);
      mass += Math.exp(logprob);
    }
    const seen = new Set(firsts.map(({ token }) => token));
    expect([...seen].filter((token) => !nucleus.has(token))).toEqual([]);
    expect(seen).toEqual(nucleus);
  });

  it('bans and forces tokens by logit_bias', async () => {
    const likeliest = (await firstTokens({ temperature: 0 }, 1))[0]?.token ?? '';
    const banned = shippedText().encode(likeliest)[0] ?? -1;
    const without = await firstTokens({ temperature: 1, logit_bias: { [banned]: -100 } }, 300);
    expect(without.every(({ token }) => token !== likeliest)).toBe(true);
    const second = (await firstTokens({ temperature: 0, logit_bias: { [banned]: -100 } }, 1))[0]?.token ?? '';
    const forced = shippedText().encode(second)[0] ?? -1;
    const only = await firstTokens({ temperature: 1, logit_bias: { [forced]: 100 } }, 100);
    expect(new Set(only.map(({ token }) => token))).toEqual(new Set([second]));
  });

  it.each([
    ['presence_penalty', 1.5, () => 1],
    ['presence_penalty', -1, () => 1],
    ['frequency_penalty', 0.75, (times: number) => times],
  ] as const)('lowers what was said before: %s %d', async (name, penalty, weight) => {
    const ask = {
      messages: [{ role: 'user', content: 'Tell me about books' }],
      max_tokens: 80,
      temperature: 0,
    };
    const [plain = [], penalised = []] = await Promise.all(
      [{}, { [name]: penalty }].map(async (more) => {
        const { choices } = await complete(emulator(), { ...ask, ...more });
        return choices[0]?.logprobs?.content ?? [];
      }),
    );
    const said = new Map<string, number>();
    let compared = 0;
    for (const [place, { token, top_logprobs: top }] of plain.entries()) {
      const after = new Map(penalised[place]?.top_logprobs.map((entry) => [entry.token, entry.logprob]));
      const change = (entry: { token: string; logprob: number }) =>
        entry.logprob - (after.get(entry.token) ?? NaN);
      const unsaid = top.find((entry) => !said.has(entry.token) && after.has(entry.token));
      for (const entry of top) {
        const times = said.get(entry.token) ?? 0;
        if (!unsaid || times === 0 || !after.has(entry.token)) continue;
        expect(change(entry) - change(unsaid)).toBeCloseTo(penalty * weight(times), 6);
        compared += 1;
      }
      // From where the two answers differ, they have said different things.
      if (penalised[place]?.token !== token) break;
      said.set(token, (said.get(token) ?? 0) + 1);
    }
    expect(compared).toBeGreaterThan(3);
  });
});
