import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { emulator, chatRequest, origin, say } from './emulator-under-test';
import { readShared } from './shared';

const errorBody = z.object({
  error: z.looseObject({ message: z.string(), code: z.nullable(z.string()), param: z.nullish(z.string()) }),
});

async function refused(body: object, deployment = 'emulator-chat') {
  const response = await emulator()(chatRequest(body, deployment));
  expect(response.status).toBe(400);
  return z.parse(errorBody, await response.json()).error;
}

async function accepted(body: object, deployment = 'emulator-chat') {
  const response = await emulator()(chatRequest({ max_completion_tokens: 40, ...body }, deployment));
  expect(await response.json()).toHaveProperty('choices');
}

const call = { id: 'call_1', type: 'function', function: { name: 'f', arguments: '{}' } };
const named = (name: string) => ({ type: 'function', function: { name } });
const user = { role: 'user', content: 'Hi' };

describe('parameters of an ordinary model', () => {
  it.each<[object, string | null, string | null]>([
    [{ temperature: 2.1 }, 'temperature', 'decimal_above_max_value'],
    [{ temperature: 'hot' }, 'temperature', 'invalid_type'],
    [{ top_p: -1 }, 'top_p', 'decimal_below_min_value'],
    [{ presence_penalty: 3 }, 'presence_penalty', 'decimal_above_max_value'],
    [{ frequency_penalty: -3 }, 'frequency_penalty', 'decimal_below_min_value'],
    [{ n: 0 }, 'n', 'integer_below_min_value'],
    [{ n: 129 }, 'n', 'integer_above_max_value'],
    [{ n: 1.5 }, 'n', 'invalid_type'],
    [{ max_tokens: 0 }, 'max_tokens', 'integer_below_min_value'],
    [{ max_tokens: 4_097 }, 'max_tokens', 'invalid_value'],
    [{ max_tokens: 5, max_completion_tokens: 5 }, 'max_tokens', 'invalid_parameter_combination'],
    [{ stop: ['a', 'b', 'c', 'd', 'e'] }, 'stop', 'array_above_max_length'],
    [{ stop: [1] }, 'stop[0]', 'invalid_type'],
    [{ logit_bias: { 5: 101 } }, 'logit_bias.5', 'decimal_above_max_value'],
    [{ logit_bias: { word: 1 } }, 'logit_bias', null],
    [{ top_logprobs: 3 }, null, null],
    [{ logprobs: true, top_logprobs: 21 }, 'top_logprobs', 'integer_above_max_value'],
    [{ stream_options: { include_usage: true } }, 'stream_options', null],
    [{ reasoning_effort: 'low' }, null, null],
    [{ data_sources: [{}] }, 'data_sources', 'unsupported_parameter'],
    [{ functions: [{ name: 'f' }] }, 'functions', 'unsupported_parameter'],
    [{ tools: [] }, 'tools', 'empty_array'],
    [
      { tools: Array.from({ length: 129 }, (_, index) => named(`f${index}`)) },
      'tools',
      'array_above_max_length',
    ],
    [{ tools: [named('no spaces please')] }, 'tools[0].function.name', 'invalid_value'],
    [{ tool_choice: 'required' }, 'tool_choice', null],
    [{ tools: [named('f')], tool_choice: named('g') }, 'tool_choice', 'invalid_value'],
    [{ parallel_tool_calls: false }, 'parallel_tool_calls', null],
    [{ response_format: { type: 'json_object' } }, 'messages', null],
    [{ response_format: { type: 'json_schema' } }, 'response_format', 'invalid_value'],
    [{ messages: [] }, 'messages', 'empty_array'],
    [{ messages: [{ role: 'owner', content: 'Hi' }] }, 'messages[0].role', 'invalid_value'],
    [{ messages: [{ role: 'user' }] }, 'messages.[0].content', null],
    [{ messages: [user, { role: 'tool', tool_call_id: 'x', content: '1' }] }, 'messages.[1].role', null],
    [{ messages: [user, { role: 'assistant', tool_calls: [call] }, user] }, 'messages.[2].role', null],
    [{ messages: [user, { role: 'assistant', tool_calls: [call] }] }, 'messages.[2].role', null],
    [
      {
        messages: [
          { role: 'user', content: [{ type: 'image_url', image_url: { url: 'https://a.test/a.png' } }] },
        ],
      },
      'messages.[0].content.[0].type',
      null,
    ],
  ])('refuses %j', async (more, param, code) => {
    expect(await refused({ ...say('Hi'), ...more })).toMatchObject({
      param,
      code,
      type: 'invalid_request_error',
    });
  });

  it('refuses a body that is no JSON object, or has no messages', async () => {
    expect((await refused({})).code).toBe('missing_required_parameter');
    const response = await emulator()(chatRequest({}, 'emulator-chat', { body: '{"messages": [' }));
    expect(response.status).toBe(400);
  });

  it('names an unknown parameter in the words of each route', async () => {
    expect((await refused({ ...say('Hi'), colour: 1 })).message).toBe(
      'Unrecognized request argument supplied: colour',
    );
    const v1 = new Request(`${origin}/openai/v1/chat/completions`, {
      method: 'POST',
      body: JSON.stringify({ model: 'emulator-chat', ...say('Hi'), colour: 1 }),
    });
    expect(z.parse(errorBody, await (await emulator()(v1)).json()).error).toMatchObject({
      message: "Unknown parameter: 'colour'.",
      code: 'unknown_parameter',
    });
  });

  it('asks for the model on the v1 route, where it names the deployment', async () => {
    const v1 = new Request(`${origin}/openai/v1/chat/completions`, {
      method: 'POST',
      body: JSON.stringify(say('Hi')),
    });
    expect(z.parse(errorBody, await (await emulator()(v1)).json()).error.message).toMatch(/model parameter/);
  });

  it('takes what is absent, null, or at its limit', async () => {
    await accepted({
      ...say('Hi'),
      temperature: null,
      stop: null,
      n: null,
      tools: null,
      response_format: null,
    });
    await accepted({
      ...say('Hi'),
      temperature: 2,
      top_p: 0,
      presence_penalty: -2,
      frequency_penalty: 2,
      n: 2,
    });
    await accepted({ ...say('Hi'), stop: ['a', 'b', 'c', 'd'], logit_bias: { 5: -100 }, user: 'someone' });
  });
});

describe('the reasoning model', () => {
  const recording = readShared('recordings/reasoning-model-legacy-parameter-error.json');

  it.skipIf(recording === undefined)('refuses max_tokens as recorded', async () => {
    const response = await emulator()(chatRequest({ ...say('Hi'), max_tokens: 5 }, 'emulator-reasoning'));
    expect(await response.json()).toEqual(JSON.parse(recording ?? ''));
  });

  it.each([
    { temperature: 0.5 },
    { top_p: 0.5 },
    { presence_penalty: 1 },
    { frequency_penalty: 1 },
    { logprobs: true },
    { logit_bias: { 5: 1 } },
    { stop: ['a'] },
  ])('refuses %j', async (more) => {
    expect(await refused({ ...say('Hi'), ...more }, 'emulator-reasoning')).toMatchObject({
      param: Object.keys(more)[0],
      code: 'unsupported_parameter',
    });
  });

  it('takes its own parameters and refuses an effort that it does not have', async () => {
    const messages = [{ role: 'developer', content: 'Be brief.' }, user];
    await accepted(
      { messages, reasoning_effort: 'low', verbosity: 'low', temperature: 1, max_completion_tokens: 200 },
      'emulator-reasoning',
    );
    expect(await refused({ ...say('Hi'), reasoning_effort: 'huge' }, 'emulator-reasoning')).toMatchObject({
      param: 'reasoning_effort',
      code: 'unsupported_value',
    });
  });
});

describe('the context window', () => {
  const long = say('word '.repeat(4_200));

  it('is told with the tokens that were counted', async () => {
    const error = await refused(long, 'emulator-small');
    expect(error.code).toBe('context_length_exceeded');
    expect(error.message).toMatch(/maximum context length is 4096 tokens.*resulted in 4\d{3} tokens/);
    await accepted(long, 'emulator-chat');
  });

  it('is shared with the completion', async () => {
    const error = await refused({ ...say('word '.repeat(3_500)), max_tokens: 800 }, 'emulator-small');
    expect(error.message).toMatch(/\(35\d\d in the messages, 800 in the completion\)/);
  });
});
