import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { contractChecker } from './contract-schema';
import { apiVersion, chatRequest, chunksOf, emulator, origin, say } from './emulator-under-test';
import { readShared } from './shared';

const yaml = readShared('contracts/azure-openai-2024-10-21.yaml');
const weather = {
  type: 'function',
  function: {
    name: 'get_weather',
    description: 'Current weather of a city',
    parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
  },
};

describe.skipIf(yaml === undefined)('the published contract 2024-10-21', () => {
  const check = contractChecker(yaml ?? '{}');

  it.each([
    ['text', say('Hello')],
    ['three choices', { ...say('Hello'), n: 3 }],
    ['logprobs', { ...say('Hello'), logprobs: true, top_logprobs: 5 }],
    ['Korean', { ...say('안녕하세요'), logprobs: true, top_logprobs: 2 }],
    ['a length limit', { ...say('Tell me a story'), max_tokens: 3 }],
    ['tool calls', { ...say('How is the weather in Seoul?'), tools: [weather] }],
    ['JSON', { ...say('Write JSON about Seoul'), response_format: { type: 'json_object' } }],
    ['a blocked answer', say('Hello [filter:completion:hate:high]')],
    ['a noted prompt', say('Hello [filter:violence:low]')],
    ['protected code', say('Hello [filter:protected_material_code]')],
    ['a filter that failed', say('Hello [filter:error] [filter:completion:error]')],
  ])('holds for %s', async (_, body) => {
    const whole = await emulator()(chatRequest(body));
    expect(whole.status).toBe(200);
    expect(check('createChatCompletionResponse', await whole.json())).toEqual([]);

    const chunks = await chunksOf(await emulator()(chatRequest({ ...body, stream: true })));
    expect(check('promptFilterResults', chunks[0]?.prompt_filter_results)).toEqual([]);
    expect(chunks.length).toBeGreaterThan(2);
    for (const chunk of chunks.slice(1))
      expect(check('createChatCompletionStreamResponse', chunk)).toEqual([]);
  });

  it('holds for the annotations of the asynchronous filter', async () => {
    const chunks = await chunksOf(
      await emulator()(chatRequest({ ...say('Hello'), stream: true }, 'emulator-async-filter')),
    );
    const annotations = chunks.flatMap(({ choices }) => choices.filter(({ delta }) => !delta));
    expect(annotations.length).toBeGreaterThan(0);
    for (const { content_filter_results: results } of annotations) {
      expect(check('contentFilterChoiceResults', results)).toEqual([]);
    }
  });

  const post = (path: string, body: object, init: RequestInit = {}) =>
    new Request(`${origin}/openai/${path}`, { method: 'POST', body: JSON.stringify(body), ...init });

  it.each([
    ['401', post(`deployments/emulator-chat/chat/completions?api-version=${apiVersion}`, say('Hi')), 401],
    ['404 deployment', chatRequest(say('Hi'), 'missing', withKey()), 404],
    ['404 route', post('deployments/emulator-chat/chat?api-version=1999-01-01', say('Hi'), withKey()), 404],
    ['400 filter', chatRequest(say('[filter:violence:high]'), 'emulator-chat', withKey()), 400],
    ['400 parameter', chatRequest({ ...say('Hi'), temperature: 3 }, 'emulator-chat', withKey()), 400],
    ['400 unknown', chatRequest({ ...say('Hi'), colour: 'red' }, 'emulator-chat', withKey()), 400],
    [
      '400 operation',
      post(`deployments/emulator-chat/embeddings?api-version=${apiVersion}`, {}, withKey()),
      400,
    ],
  ])('holds for error %s', async (_, request, status) => {
    const response = await emulator({ apiKey: 'secret' })(request);
    expect(response.status).toBe(status);
    const { error } = z.parse(z.object({ error: z.record(z.string(), z.unknown()) }), await response.json());
    expect(typeof error.message).toBe('string');
    // The service writes null for what it does not say, and spells `innererror`; the document knows neither.
    const said = Object.fromEntries(Object.entries(error).filter(([, value]) => value !== null));
    expect(check('errorResponse', { error: said })).toEqual([]);
    if (error.innererror !== undefined) {
      const inner = z.parse(z.looseObject({ content_filter_result: z.unknown() }), error.innererror);
      expect(check('contentFilterPromptResults', inner.content_filter_result)).toEqual([]);
    }
  });

  it('sees what is wrong', () => {
    expect(check('createChatCompletionResponse', { choices: [{ index: 'first' }] })).not.toEqual([]);
  });
});

function withKey(): RequestInit {
  return { headers: { 'api-key': 'secret' } };
}
