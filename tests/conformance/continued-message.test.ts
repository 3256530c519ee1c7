import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { chatCompletionSchema, type ChatCompletion } from '@/lib/wire/chat-completion';
import { apiVersion, chatRequest, chunksOf, emulator, origin, say, textOf } from './emulator-under-test';

const goOn = { continue_final_message: true, add_generation_prompt: false };
const certain = { temperature: 0, logprobs: true, top_logprobs: 5, max_tokens: 40 };

const questions = {
  'a plain question': say('Tell me about books'),
  'a Korean question': say('배송은 언제 오나요?'),
  'examples to follow': {
    messages: [
      { role: 'system', content: 'You answer questions about orders.' },
      { role: 'user', content: 'How do I get a refund?' },
      { role: 'assistant', content: 'Open your orders and press Refund. It takes three days.' },
      { role: 'user', content: 'refund?' },
    ],
  },
};

async function complete(body: object, deployment?: string): Promise<ChatCompletion> {
  const response = await emulator()(chatRequest(body, deployment));
  expect(response.status).toBe(200);
  return z.parse(chatCompletionSchema, await response.json());
}

const continuing = ({ messages }: { messages: object[] }, kept: string, more: object = certain) => ({
  messages: [...messages, { role: 'assistant', content: kept }],
  ...goOn,
  ...more,
});
const tokensOf = (completion: ChatCompletion) => completion.choices[0]?.logprobs?.content ?? [];
const wholeText = new TextDecoder('utf-8', { fatal: true });
const textOfTokens = (tokens: ReturnType<typeof tokensOf>) =>
  wholeText.decode(Uint8Array.from(tokens.flatMap(({ bytes }) => bytes ?? [])));

describe('an answer that is gone on with', () => {
  it.each(Object.entries(questions))('has the tokens that it would have had: %s', async (_, asked) => {
    const whole = await complete({ ...asked, ...certain });
    const tokens = tokensOf(whole);
    expect(tokens.length).toBeGreaterThan(8);
    let cuts = 0;
    for (const at of tokens.keys()) {
      let kept = '';
      try {
        kept = textOfTokens(tokens.slice(0, at));
      } catch {
        continue;
      }
      if (kept === '') continue;
      const rest = await complete(continuing(asked, kept, { ...certain, max_tokens: 40 - at }));
      expect(tokensOf(rest)).toEqual(tokens.slice(at));
      expect(rest.choices[0]?.message.content).toBe(textOfTokens(tokens.slice(at)));
      expect(rest.usage).toMatchObject({
        prompt_tokens: (whole.usage?.prompt_tokens ?? 0) + at,
        completion_tokens: tokens.length - at,
      });
      cuts += 1;
    }
    expect(cuts).toBeGreaterThan(5);
  });

  it('streams what is new, and only that', async () => {
    const asked = questions['examples to follow'];
    const tokens = tokensOf(await complete({ ...asked, ...certain }));
    const kept = textOfTokens(tokens.slice(0, 4));
    const stream = { ...certain, stream: true, stream_options: { include_usage: true } };
    const chunks = await chunksOf(await emulator()(chatRequest(continuing(asked, kept, stream))));
    expect(kept + textOf(chunks)).toBe(textOfTokens(tokens));
    const sent = chunks.flatMap(({ choices }) => choices.flatMap(({ logprobs }) => logprobs?.content ?? []));
    expect(sent.map(({ token }) => token)).toEqual(tokens.slice(4).map(({ token }) => token));
    expect(chunks.at(-1)?.usage?.completion_tokens).toBe(tokens.length - 4);
  });

  it('goes another way behind another token', async () => {
    const asked = say('hello');
    const [first] = tokensOf(await complete({ ...asked, ...certain, top_logprobs: 20 }));
    const other = first?.top_logprobs[1]?.token ?? '';
    const text = other + ((await complete(continuing(asked, other))).choices[0]?.message.content ?? '');
    expect(text.startsWith(other)).toBe(true);
    expect(text).not.toBe((await complete({ ...asked, ...certain })).choices[0]?.message.content);
  });

  it('goes on with JSON', async () => {
    const asked = {
      messages: [{ role: 'user', content: 'Give me JSON: my name is Mina and I am 31 years old.' }],
      response_format: { type: 'json_object' },
    };
    const whole = (await complete({ ...asked, temperature: 0, seed: 1 })).choices[0]?.message.content ?? '';
    const kept = whole.slice(0, whole.indexOf(':') + 1);
    const rest = await complete({ ...asked, ...continuing(asked, kept, { temperature: 0, seed: 1 }) });
    expect(kept + (rest.choices[0]?.message.content ?? '')).toBe(whole);
  });

  it('calls no tool: its text has begun', async () => {
    const asked = {
      ...say('What is the weather in Seoul?'),
      tools: [
        {
          type: 'function',
          function: {
            name: 'get_weather',
            parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
          },
        },
      ],
    };
    expect((await complete(asked)).choices[0]?.finish_reason).toBe('tool_calls');
    const rest = await complete({ ...asked, ...continuing(asked, 'In Seoul', {}) });
    expect(rest.choices[0]?.message.content).not.toBe('');
    expect(rest.choices[0]?.message.tool_calls).toBeUndefined();
  });

  it('takes the two fields at their defaults as if they were not there', async () => {
    const asked = { ...say('hello'), ...certain };
    const plain = await complete(asked);
    const spelled = await complete({ ...asked, continue_final_message: false, add_generation_prompt: true });
    expect(tokensOf(spelled)).toEqual(tokensOf(plain));
  });
});

describe('what cannot be gone on with is refused', () => {
  const kept = {
    ...say('hello'),
    messages: [...say('hello').messages, { role: 'assistant', content: 'Hi' }],
  };

  it.each([
    ['no answer at the end', { ...say('hello'), ...goOn }, 'messages'],
    ['an empty one', continuing(say('hello'), '', {}), 'messages'],
    [
      'two answers at once',
      { ...kept, continue_final_message: true, add_generation_prompt: true },
      'continue_final_message',
    ],
    [
      'neither a new answer nor the old one',
      { ...kept, add_generation_prompt: false },
      'add_generation_prompt',
    ],
    ['a value that is no flag', { ...kept, continue_final_message: 'yes' }, 'continue_final_message'],
  ])('%s', async (_, body, param) => {
    const response = await emulator()(chatRequest(body));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { param } });
  });

  it('an answer of a reasoning model', async () => {
    const response = await emulator()(chatRequest(continuing(say('hello'), 'Hi', {}), 'emulator-reasoning'));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: { code: 'unsupported_parameter', param: 'continue_final_message' },
    });
  });

  it.each(['dated', 'v1'])('a field that neither Azure nor vLLM has, on the %s route', async (style) => {
    const body = JSON.stringify({ ...kept, ...goOn, model: 'emulator-chat', prefix: true });
    const path =
      style === 'v1'
        ? '/openai/v1/chat/completions'
        : `/openai/deployments/emulator-chat/chat/completions?api-version=${apiVersion}`;
    const response = await emulator()(
      new Request(origin + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body }),
    );
    expect(response.status).toBe(400);
  });
});
