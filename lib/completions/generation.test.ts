import { describe, expect, it } from 'vitest';
import type { TokenLogprob } from '@/lib/probabilities/token-logprob';
import { generatedText, tokensOf, type Generation } from './generation';
import { emptyChoice, emptyTextCompletion } from './text-completion';

const token = (text: string, logprob: number | null = -1): TokenLogprob => ({
  token: text,
  logprob,
  bytes: null,
  top: [],
});
const generation = (tokens: TokenLogprob[], more: Partial<Generation> = {}): Generation => ({
  id: 'g',
  deployment: 'd',
  asChat: false,
  promptLength: 0,
  echo: false,
  logprobs: true,
  kept: null,
  completion: {
    ...emptyTextCompletion,
    choices: [{ ...emptyChoice, text: tokens.map((own) => own.token).join(''), logprobs: tokens }],
  },
  outcome: 'complete',
  emulated: true,
  startedAt: 0,
  firstTokenAt: null,
  endedAt: 0,
  ...more,
});
const texts = (tokens: readonly TokenLogprob[]) => tokens.map((own) => own.token);

describe('the tokens of a generation', () => {
  it('are those of the prompt, with echo, and those in the box', () => {
    const echoed = generation([token('한', null), token('글'), token(' is'), token(' a')], {
      echo: true,
      promptLength: 2,
    });
    expect(texts(tokensOf(echoed, 0).prompt)).toEqual(['한', '글']);
    expect(texts(tokensOf(echoed, 0).generated)).toEqual([' is', ' a']);
    expect(tokensOf(echoed, 1)).toEqual({ prompt: [], generated: [] });
  });

  it('count a token that spans the border to the prompt', () => {
    const { prompt, generated } = tokensOf(
      generation([token('ab', null), token('c')], { echo: true, promptLength: 1 }),
      0,
    );
    expect([texts(prompt), texts(generated)]).toEqual([['ab'], ['c']]);
  });

  it('show what was kept of a former answer once, also where the server repeats it in the prompt', () => {
    const kept = { text: ' is', tokens: [token(' is', -2)] };
    const without = generation([token(' a')], { kept, promptLength: 4 });
    expect(texts(tokensOf(without, 0).generated)).toEqual([' is', ' a']);
    const echoed = generation([token('Q', null), token(' is', -2), token(' a')], {
      echo: true,
      kept,
      promptLength: 4,
    });
    expect(texts(tokensOf(echoed, 0).prompt)).toEqual(['Q']);
    expect(texts(tokensOf(echoed, 0).generated)).toEqual([' is', ' a']);
    expect(generatedText(echoed, 0)).toBe(' is a');
  });
});
