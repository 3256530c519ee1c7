import { describe, expect, it } from 'vitest';
import { findModel } from '@/lib/models/find-model';
import { emptyCompletionSetup, type CompletionSetup } from './completion-setup';
import { setupProblems } from './setup-problems';
import { toCompletionRequest } from './to-completion-request';

const instruct = findModel('gpt-35-turbo-instruct');
const base = findModel('davinci-002');
const chat = findModel('gpt-4o');
const setup = (parameters: Partial<CompletionSetup['parameters']> = {}): CompletionSetup => {
  const empty = emptyCompletionSetup('d');
  return { ...empty, parameters: { ...empty.parameters, ...parameters } };
};
const atEnd = (text: string) => ({ text, cursor: text.length });

describe('toCompletionRequest', () => {
  it('sends the text and the limit, and nothing that the API would assume anyway', () => {
    expect(toCompletionRequest(setup(), atEnd('Hello'), instruct)).toEqual({
      operation: 'completions',
      deployment: 'd',
      body: { prompt: 'Hello', max_tokens: 100 },
    });
  });

  it('spells every parameter as the API does', () => {
    const all = setup({
      maxLength: 5,
      temperature: 0.5,
      topP: 0.9,
      stopSequences: ['\n'],
      frequencyPenalty: 1,
      presencePenalty: -1,
      topLogprobs: 5,
      choiceCount: 2,
      bestOf: 3,
      echo: true,
      suffix: '.',
      logitBias: { 50256: -100 },
      seed: 7,
    });
    expect(toCompletionRequest(all, atEnd('x'), instruct).body).toEqual({
      prompt: 'x',
      max_tokens: 5,
      temperature: 0.5,
      top_p: 0.9,
      stop: ['\n'],
      frequency_penalty: 1,
      presence_penalty: -1,
      logprobs: 5,
      n: 2,
      best_of: 3,
      echo: true,
      suffix: '.',
      logit_bias: { 50256: -100 },
      seed: 7,
    });
  });

  it('puts the pre-response text behind the prompt and keeps the post-response text at home', () => {
    const { body } = toCompletionRequest(
      setup({ preResponseText: '\nA:', postResponseText: '\nQ:' }),
      atEnd('Q: why?'),
      instruct,
    );
    expect(body).toEqual({ prompt: 'Q: why?\nA:', max_tokens: 100 });
  });

  it('sends what stands behind the cursor as the suffix, where the model takes one', () => {
    const box = { text: 'def f():\n  return 1', cursor: 9 };
    expect(toCompletionRequest(setup(), box, instruct).body).toMatchObject({
      prompt: 'def f():\n',
      suffix: '  return 1',
    });
    expect(toCompletionRequest(setup(), box, base).body).not.toHaveProperty('suffix');
    expect(toCompletionRequest(setup(), { text: 'a \n', cursor: 1 }, instruct).body).not.toHaveProperty(
      'suffix',
    );
  });

  it('goes as a chat message to a model that serves only chat', () => {
    const { operation, body } = toCompletionRequest(
      setup({ topLogprobs: 5, bestOf: 3, echo: true, suffix: 's', choiceCount: 2, stopSequences: ['#'] }),
      atEnd('Hello'),
      chat,
    );
    expect(operation).toBe('chat/completions');
    expect(body).toEqual({
      messages: [{ role: 'user', content: 'Hello' }],
      max_tokens: 100,
      stop: ['#'],
      logprobs: true,
      top_logprobs: 5,
      n: 2,
    });
  });
});

describe('setup problems', () => {
  it('say that best of must reach the choices, and that prompt and length must fit', () => {
    expect(setupProblems(setup({ bestOf: 2, choiceCount: 3 }), instruct, null)).toEqual([
      { code: 'best-of-below-n', parameter: 'bestOf', bestOf: 2, n: 3 },
    ]);
    expect(setupProblems(setup({ maxLength: 97 }), instruct, 4_001)).toEqual([
      { code: 'over-window', parameter: 'maxLength', over: 1, fits: 96 },
    ]);
    expect(setupProblems(setup({ choiceCount: 3 }), instruct, 10)).toEqual([]);
  });
});
