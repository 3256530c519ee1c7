import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import type { EmulatorOptions } from '@/lib/emulator/emulator-options';
import { systemClock } from '@/lib/emulator/system-clock';
import { readTextLogprobs } from '@/lib/probabilities/read-text-logprobs';
import { tokenBytes } from '@/lib/probabilities/token-bytes';
import { readContentFilters } from '@/lib/wire/content-filter';
import { readEvents } from '@/lib/wire/read-events';
import { textCompletionSchema, type WireTextCompletion } from '@/lib/wire/text-completion';
import { contractChecker } from './contract-schema';
import {
  chatRequest,
  completionRequest,
  emulator,
  origin,
  say,
  shippedText,
  testClock,
  textChunksOf,
} from './emulator-under-test';
import { readShared } from './shared';
import { tinyText } from './tiny-text';

async function complete(body: object, options: Partial<EmulatorOptions> = {}): Promise<WireTextCompletion> {
  const response = await emulator(options)(completionRequest(body));
  return z.parse(textCompletionSchema, await response.json());
}

async function streamed(body: object, options: Partial<EmulatorOptions> = {}, deployment?: string) {
  const response = await emulator(options)(completionRequest({ stream: true, ...body }, deployment));
  const chunks = await textChunksOf(response);
  const choices = chunks.flatMap((chunk) => chunk.choices);
  const textOf = (index: number) =>
    choices.flatMap((choice) => (choice.index === index ? (choice.text ?? '') : [])).join('');
  return { chunks, choices, textOf };
}

const yaml = readShared('contracts/azure-openai-2024-10-21.yaml');

describe.skipIf(yaml === undefined)('the published contract 2024-10-21', () => {
  const check = contractChecker(yaml ?? '{}');

  it.each([
    ['text', { prompt: 'A good e-mail is' }],
    ['several prompts', { prompt: ['One', 'Two'], n: 2 }],
    ['logprobs', { prompt: 'A good e-mail is', logprobs: 5 }],
    ['an echo', { prompt: 'A good e-mail is', echo: true, max_tokens: 0 }],
    ['a suffix', { prompt: 'A good e-mail is', suffix: ' and friendly.' }],
    ['a blocked answer', { prompt: 'Write a story. [filter:completion:hate:high]', max_tokens: 200 }],
    ['a noted prompt', { prompt: 'Hello [filter:violence:low]' }],
    ['a filter that failed', { prompt: 'Hello [filter:error] [filter:completion:error]' }],
  ])('holds for %s', async (_, body) => {
    expect(check('createCompletionRequest', body)).toEqual([]);
    const response = await emulator()(completionRequest(body));
    expect(response.status).toBe(200);
    expect(check('createCompletionResponse', await response.json())).toEqual([]);

    const { chunks } = await streamed(body);
    expect(check('promptFilterResults', chunks[0]?.prompt_filter_results)).toEqual([]);
    expect(chunks.length).toBeGreaterThan(1);
    // The document gives every choice a finish reason; the recorded stream has null until the last.
    for (const chunk of chunks.slice(1)) {
      const ended = chunk.choices.map((choice) => ({
        ...choice,
        finish_reason: choice.finish_reason ?? 'stop',
      }));
      expect(check('createCompletionResponse', { ...chunk, choices: ended, usage: undefined })).toEqual([]);
    }
  });

  it('is left only where the first token of an echo has no probability', async () => {
    const response = await emulator()(
      completionRequest({ prompt: 'A good e-mail', echo: true, logprobs: 2 }),
    );
    expect(check('createCompletionResponse', await response.json())).toEqual([
      '/choices/0/logprobs/token_logprobs/0 must be number',
      '/choices/0/logprobs/top_logprobs/0 must be object',
    ]);
  });

  it.each([
    ['parameter', { prompt: 'Hi', logprobs: 6 }],
    ['filter', { prompt: '[filter:violence:high]' }],
  ])('holds for a refused %s', async (_, body) => {
    const response = await emulator()(completionRequest(body));
    expect(response.status).toBe(400);
    const { error } = z.parse(z.object({ error: z.record(z.string(), z.unknown()) }), await response.json());
    const said = Object.fromEntries(Object.entries(error).filter(([, value]) => value !== null));
    expect(check('errorResponse', { error: said })).toEqual([]);
  });
});

/** Keys in their order without Azure's own; an array by its first entry. */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(shape);
  const object = z.safeParse(z.record(z.string(), z.unknown()), value);
  if (!object.success || value === null) return null;
  return Object.entries(object.data)
    .filter(([key]) => !['content_filter_results', 'prompt_filter_results'].includes(key))
    .map(([key, inner]) => [key, shape(inner)]);
}

describe('the recorded answers', () => {
  const stream = readShared('recordings/openai-completion-text.chunks.txt');
  const whole = readShared('recordings/openai-completion-text.json');
  const body = { prompt: 'A good e-mail is', max_tokens: 16, seed: 1, logit_bias: { 199_999: -100 } };

  it.skipIf(stream === undefined)('have the chunks of the stream, key for key and in order', async () => {
    const options = { stream: true, stream_options: { include_usage: true } };
    const events: string[] = [];
    const response = await emulator()(completionRequest({ ...body, ...options }));
    for await (const event of readEvents(response)) events.push(event);
    expect(events.at(-1)).toBe('[DONE]');
    const sent = events.slice(1, -1).map((event): unknown => JSON.parse(event));
    const recorded = (stream ?? '')
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(sent.map(shape)).toEqual(recorded.map(shape));
    const reason = z.object({ choices: z.array(z.object({ finish_reason: z.nullable(z.string()) })) });
    const reasons = (chunks: unknown[]) =>
      chunks.map((chunk) => z.parse(reason, chunk).choices[0]?.finish_reason);
    expect(reasons(sent)).toEqual(reasons(recorded));
  });

  it.skipIf(whole === undefined)('have the keys of the body', async () => {
    const response = await emulator()(completionRequest(body));
    expect(shape(await response.json())).toEqual(shape(JSON.parse(whole ?? '')));
  });

  it('end with an empty text when the model stops', async () => {
    const { choices, textOf } = await streamed(
      { prompt: 'x', max_tokens: 99 },
      { text: tinyText('one two') },
    );
    expect(textOf(0)).toBe('one two');
    expect(choices.at(-1)).toMatchObject({ text: '', finish_reason: 'stop', logprobs: null });
  });
});

describe('prompts', () => {
  it('are texts, several texts, token ids, or several lists of them', async () => {
    const { encode } = shippedText();
    const [one, two] = ['A good e-mail', '안녕하세요'];
    const echo = { echo: true, max_tokens: 0 };
    const textsOf = async (prompt: unknown, n = 1) =>
      (await complete({ ...echo, prompt, n })).choices.map(({ text, index }) => [index, text]);
    expect(await textsOf(one)).toEqual([[0, one]]);
    expect(await textsOf(encode(two))).toEqual([[0, two]]);
    expect(await textsOf([one, two], 2)).toEqual([
      [0, one],
      [1, one],
      [2, two],
      [3, two],
    ]);
    expect(await textsOf([encode(one), encode(two)])).toEqual([
      [0, one],
      [1, two],
    ]);
    expect(await textsOf(null)).toEqual([[0, '']]);
  });

  it('are filtered one by one', async () => {
    const { prompt_filter_results: results } = z.parse(
      z.object({ prompt_filter_results: z.array(z.looseObject({ prompt_index: z.number() })) }),
      await (await emulator()(completionRequest({ prompt: ['Hi', 'Hi [filter:hate:low]'] }))).json(),
    );
    expect(results.map(({ prompt_index: index }) => index)).toEqual([0, 1]);
    expect(results[0]).toMatchObject({ content_filter_results: { hate: { severity: 'safe' } } });
    expect(results[1]).toMatchObject({ content_filter_results: { hate: { severity: 'low' } } });
  });

  it('stand before their completions in an echo, streamed and whole', async () => {
    const body = { prompt: ['One', 'Two'], echo: true, max_tokens: 3, seed: 4 };
    const whole = await complete(body);
    const { textOf, choices } = await streamed(body);
    expect(choices[0]?.text).toBe('One');
    expect([0, 1].map(textOf)).toEqual(whole.choices.map(({ text }) => text));
    expect(textOf(1)).toMatch(/^Two./su);
  });
});

describe('log-probabilities', () => {
  it('tell the likeliest, and the chosen one where it is not among them', async () => {
    const at = async (logprobs: number) =>
      (await complete({ prompt: 'A good e-mail is', logprobs, temperature: 2, seed: 2, max_tokens: 40 }))
        .choices[0]?.logprobs;
    const five = await at(5);
    const sizes = new Set<number>();
    five?.tokens.forEach((token, index) => {
      const top = five.top_logprobs?.[index] ?? {};
      sizes.add(Object.keys(top).length);
      expect(top[token]).toBe(five.token_logprobs[index]);
    });
    expect(Math.max(...sizes)).toBe(6);
    expect(sizes).toContain(5);
    const none = await at(0);
    expect(none?.top_logprobs?.map((top) => Object.keys(top ?? {}))).toEqual(
      none?.tokens.map((token) => [token]),
    );
  });

  it('count code points of prompt and text, and spell parts of characters as bytes', async () => {
    const answer = '김치 🥟만두';
    const text = tinyText(answer);
    for (const echo of [false, true]) {
      const { choices } = await complete({ prompt: '🥟 안녕', echo, logprobs: 1, max_tokens: 99 }, { text });
      const { tokens = [], text_offset: offsets } = choices[0]?.logprobs ?? {};
      const points = [...`🥟 안녕${answer}`];
      expect(tokens.some((token) => token.startsWith('bytes:'))).toBe(true);
      expect(offsets?.[0]).toBe(echo ? 0 : 4);
      tokens.forEach((token, index) => {
        const from = offsets?.[index] ?? -1;
        if (!token.startsWith('bytes:'))
          expect(points.slice(from, from + [...token].length).join('')).toBe(token);
      });
      const read = readTextLogprobs({ tokens, token_logprobs: [] });
      const bytes = read.flatMap((token) => [...tokenBytes(token)]);
      expect(new TextDecoder().decode(Uint8Array.from(bytes))).toBe(echo ? points.join('') : answer);
    }
  });

  it('are the same streamed as whole', async () => {
    const body = { prompt: 'A good e-mail is', logprobs: 3, echo: true, max_tokens: 12, seed: 3 };
    const whole = (await complete(body)).choices[0]?.logprobs;
    const { choices } = await streamed(body);
    const parts = choices.flatMap(
      ({ logprobs }) =>
        z.parse(
          z.nullish(
            z.looseObject({
              tokens: z.array(z.string()),
              token_logprobs: z.array(z.nullable(z.number())),
              text_offset: z.array(z.number()),
            }),
          ),
          logprobs,
        ) ?? [],
    );
    expect(parts.flatMap(({ tokens }) => tokens)).toEqual(whole?.tokens);
    expect(parts.flatMap(({ token_logprobs: own }) => own)).toEqual(whole?.token_logprobs);
    expect(parts.flatMap(({ text_offset: own }) => own)).toEqual(whole?.text_offset);
  });
});

describe('the end of an answer', () => {
  it('comes at a stop sequence that spans tokens, at the limit, and after 16 tokens by itself', async () => {
    const text = tinyText('One sentence. Another one. '.repeat(9));
    const end = async (more: object) => {
      const { choices, usage } = await complete({ prompt: 'Hi', ...more }, { text });
      return [choices[0]?.text, choices[0]?.finish_reason, usage?.completion_tokens];
    };
    expect((await end({ stop: 'ce. Ano' })).slice(0, 2)).toEqual(['One senten', 'stop']);
    expect((await end({ max_tokens: 2 })).slice(1)).toEqual(['length', 2]);
    expect((await end({})).slice(1)).toEqual(['length', 16]);
    expect(await end({ max_tokens: 0 })).toEqual(['', 'length', 0]);
  });

  it('comes from the filter, and shows nothing blocked', async () => {
    const text = tinyText('Sure. How to build a bomb: first');
    const { choices } = await complete({ prompt: 'Hi', max_tokens: 50 }, { text });
    expect(choices[0]).toMatchObject({ text: '', finish_reason: 'content_filter' });
    const run = await streamed({ prompt: 'Hi', max_tokens: 50 }, { text });
    expect(run.textOf(0)).toBe('Sure.');
    expect(run.choices.at(-1)?.finish_reason).toBe('content_filter');
    expect(readContentFilters(run.choices.at(-1)?.content_filter_results)).toContainEqual({
      category: 'violence',
      filtered: true,
      severity: 'high',
    });
  });

  it('is told later by the asynchronous filter', async () => {
    const deployments = [{ name: 'open', model: 'emulator-instruct', asyncFilter: true }];
    const text = tinyText('word '.repeat(300));
    const run = await streamed(
      { prompt: '[filter:protected_material_text]', max_tokens: 300 },
      { deployments, text },
      'open',
    );
    const last = run.choices.at(-1);
    expect(last).toMatchObject({ finish_reason: 'content_filter', index: 0 });
    expect(last).toHaveProperty('content_filter_offsets');
    expect(last).not.toHaveProperty('text');
    expect(run.textOf(0).length).toBeGreaterThanOrEqual(200);
    expect(run.textOf(0).length).toBeLessThan(1_000);
  });

  it('counts what was made: the prompts once, every candidate', async () => {
    const text = tinyText('one two three');
    const { usage, choices } = await complete({ prompt: ['Hi', 'Ho'], best_of: 4 }, { text });
    expect(choices.length).toBe(2);
    expect(usage).toMatchObject({ prompt_tokens: 2, completion_tokens: 24, total_tokens: 26 });
  });

  it('keeps its pace', async () => {
    const clock = testClock();
    await complete(
      { prompt: 'Hi', best_of: 3 },
      { text: tinyText('one two three four'), clock, msPerToken: 15 },
    );
    expect(clock.passed()).toBe(60);
  });
});

describe('a caller who leaves', () => {
  it('ends the answer at once, whole and streamed', async () => {
    const slow = emulator({ text: tinyText('one two three'), clock: systemClock, msPerToken: 60_000 });
    const leave = (stream: boolean) => {
      const left = new AbortController();
      setImmediate(() => left.abort());
      const { signal } = left;
      return slow(new Request(completionRequest({ prompt: 'Hi', best_of: 1, stream }), { signal }));
    };
    await expect(leave(false)).rejects.toMatchObject({ name: 'AbortError' });
    const response = await leave(true);
    await expect(response.text()).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('ends the reading of a long prompt, too', async () => {
    const left = new AbortController();
    const clock = {
      now: systemClock.now,
      wait: async (ms: number, signal: AbortSignal) => {
        left.abort();
        await systemClock.wait(ms, signal);
      },
    };
    const request = completionRequest({
      prompt: 'word '.repeat(500),
      echo: true,
      logprobs: 1,
      max_tokens: 0,
    });
    const answer = emulator({ clock })(new Request(request, { signal: left.signal }));
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
  });
});

const errorBody = z.object({
  error: z.looseObject({ message: z.string(), code: z.nullable(z.string()), param: z.nullish(z.string()) }),
});

async function refused(request: Request, options: Partial<EmulatorOptions> = {}) {
  const response = await emulator(options)(request);
  expect(response.status).toBe(400);
  return z.parse(errorBody, await response.json()).error;
}

describe('parameters', () => {
  it.each<[object, string | null, string | null]>([
    [{ prompt: undefined }, 'prompt', 'missing_required_parameter'],
    [{ prompt: 5 }, 'prompt', 'invalid_type'],
    [{ prompt: [] }, 'prompt', 'empty_array'],
    [{ prompt: ['Hi', 5] }, 'prompt[1]', 'invalid_type'],
    [{ prompt: [5, 'Hi'] }, 'prompt[1]', 'invalid_type'],
    [{ prompt: [[5], 'Hi'] }, 'prompt[1]', 'invalid_type'],
    [{ prompt: [-1] }, 'prompt[0]', 'integer_below_min_value'],
    [{ prompt: [200_000] }, 'prompt', null],
    [{ prompt: Array.from({ length: 2_049 }, () => 'Hi') }, 'prompt', 'array_above_max_length'],
    [{ prompt: Array.from({ length: 2_000 }, () => 'Hi'), n: 2 }, 'prompt', null],
    [{ colour: 'red' }, null, null],
    [{ messages: [] }, null, null],
    [{ max_tokens: -1 }, 'max_tokens', 'integer_below_min_value'],
    [{ max_tokens: 4_097 }, 'max_tokens', 'invalid_value'],
    [{ temperature: 2.5 }, 'temperature', 'decimal_above_max_value'],
    [{ top_p: -0.1 }, 'top_p', 'decimal_below_min_value'],
    [{ presence_penalty: 3 }, 'presence_penalty', 'decimal_above_max_value'],
    [{ frequency_penalty: 'x' }, 'frequency_penalty', 'invalid_type'],
    [{ n: 129 }, 'n', 'integer_above_max_value'],
    [{ logprobs: 6 }, 'logprobs', 'integer_above_max_value'],
    [{ logprobs: true }, 'logprobs', 'invalid_type'],
    [{ echo: 1 }, 'echo', 'invalid_type'],
    [{ suffix: 1 }, 'suffix', 'invalid_type'],
    [{ seed: 0.5 }, 'seed', 'invalid_type'],
    [{ stop: ['a', 'b', 'c', 'd', 'e'] }, 'stop', 'array_above_max_length'],
    [{ best_of: 21 }, 'best_of', 'integer_above_max_value'],
    [{ best_of: 0 }, 'best_of', 'integer_below_min_value'],
    [{ n: 3, best_of: 2 }, 'best_of', null],
    [{ best_of: 2, stream: true }, 'best_of', null],
    [{ stream_options: { include_usage: true } }, 'stream_options', null],
    [{ logit_bias: { word: 1 } }, 'logit_bias', null],
    [{ logit_bias: { 200_001: 1 } }, 'logit_bias', null],
    [{ logit_bias: { 5: 101 } }, 'logit_bias.5', 'decimal_above_max_value'],
  ])('refuses %j', async (more, param, code) => {
    const error = await refused(completionRequest({ prompt: 'Hi', ...more }));
    expect(error).toMatchObject({ param, code, type: 'invalid_request_error' });
  });

  it('says how best_of and n go together in the words of OpenAI', async () => {
    const { message } = await refused(completionRequest({ prompt: 'Hi', n: 3, best_of: 2 }));
    expect(message).toContain("you must set 'n' (currently 3) to be at most 'best_of' (currently 2)");
  });

  it('tells the tokens of a prompt that is over the window, its suffix counted', async () => {
    const prompt = 'word '.repeat(8_100);
    const { code, message } = await refused(completionRequest({ prompt, max_tokens: 200 }));
    expect(code).toBe('context_length_exceeded');
    expect(message).toBe(
      "This model's maximum context length is 8192 tokens, however you requested 8301 tokens (8101 in your prompt; 200 for the completion). Please reduce your prompt; or completion length.",
    );
    const both = await refused(completionRequest({ prompt, suffix: 'word '.repeat(99), max_tokens: 1 }));
    expect(both.message).toContain('(8201 in your prompt; 1 for the completion)');
    const { choices } = await complete({ prompt, max_tokens: 0 });
    expect(choices[0]?.finish_reason).toBe('length');
  });

  it('takes a suffix only with a model that inserts', async () => {
    const deployments = [{ name: 'base', model: 'davinci-002' }];
    const { message } = await refused(completionRequest({ prompt: 'Hi', suffix: '.' }, 'base'), {
      deployments,
    });
    expect(message).toBe('Unrecognized request argument supplied: suffix');
  });

  it('belongs to the operation: chat models chat, instruct models complete', async () => {
    const chat = await refused(completionRequest({ prompt: 'Hi' }, 'emulator-chat'));
    expect(chat).toMatchObject({ code: 'OperationNotSupported' });
    expect(chat.message).toMatch(
      /^The completion operation does not work with the specified model, emulator-chat/,
    );
    const instruct = await refused(chatRequest(say('Hi'), 'emulator-instruct'));
    expect(instruct).toMatchObject({ code: 'OperationNotSupported' });
  });

  it('is read on the v1 route, where an unknown one has a code', async () => {
    const v1 = (body: object) =>
      new Request(`${origin}/openai/v1/completions`, {
        method: 'POST',
        body: JSON.stringify({ model: 'emulator-instruct', prompt: 'Hi', ...body }),
      });
    expect(await (await emulator()(v1({}))).json()).toMatchObject({ object: 'text_completion' });
    expect(await refused(v1({ colour: 1 }))).toMatchObject({ code: 'unknown_parameter', param: 'colour' });
  });

  it('are counted against the limits, best_of times', async () => {
    const deployments = [{ name: 'small', model: 'emulator-instruct', tokensPerMinute: 250 }];
    const upstream = emulator({ deployments });
    const call = (best_of: number) =>
      upstream(completionRequest({ prompt: 'Hi', max_tokens: 50, best_of }, 'small'));
    expect((await call(5)).status).toBe(429);
    expect((await call(4)).status).toBe(200);
    const error = z.parse(errorBody, await (await call(4)).json()).error;
    expect(error.message).toMatch(
      /^Requests to the Completions_Create Operation under Azure OpenAI API version/,
    );
  });
});
