import OpenAI, { AzureOpenAI, BadRequestError } from 'openai';
import '@azure/openai/types';
import { describe, expect, it } from 'vitest';
import { apiVersion, emulator, origin, portless } from './emulator-under-test';

const through = () => ({ apiKey: 'any', maxRetries: 0, fetch: portless(emulator()) });
const clients = [
  { name: 'AzureOpenAI', make: () => new AzureOpenAI({ endpoint: origin, apiVersion, ...through() }) },
  { name: 'OpenAI on v1', make: () => new OpenAI({ baseURL: `${origin}/openai/v1/`, ...through() }) },
];
const request = { model: 'emulator-instruct', prompt: 'A good e-mail is', seed: 7, max_tokens: 24 };

describe.each(clients)('$name', ({ make }) => {
  it('reads a whole completion, its log-probabilities and what the filter said', async () => {
    const completion = await make().completions.create({
      ...request,
      temperature: 0,
      logprobs: 2,
      echo: true,
    });
    const [choice] = completion.choices;
    expect(completion.object).toBe('text_completion');
    expect(choice?.text.startsWith(request.prompt)).toBe(true);
    expect(choice?.logprobs?.tokens?.join('')).toBe(choice?.text);
    expect(choice?.logprobs?.token_logprobs?.[0]).toBeNull();
    expect(choice?.content_filter_results?.violence).toEqual({ filtered: false, severity: 'safe' });
    expect(completion.prompt_filter_results?.[0]?.prompt_index).toBe(0);
    expect(completion.usage?.prompt_tokens).toBe(5);
  });

  it('reads the same completions streamed as whole, usage last', async () => {
    const asked = { ...request, prompt: ['A good e-mail is', '좋은 이메일은'], n: 2 };
    const client = make();
    const whole = await client.completions.create(asked);
    const stream = await client.completions.create({
      ...asked,
      stream: true,
      stream_options: { include_usage: true },
    });
    const texts = whole.choices.map(() => '');
    const reasons: string[] = [];
    let usage;
    for await (const chunk of stream) {
      for (const { index, text, finish_reason: reason } of chunk.choices) {
        texts[index] += text;
        if (reason) reasons[index] = reason;
      }
      usage = chunk.usage ?? usage;
    }
    expect(texts).toEqual(whole.choices.map(({ text }) => text));
    expect(reasons).toEqual(whole.choices.map(({ finish_reason: reason }) => reason));
    expect(usage).toEqual(whole.usage);
  });

  it('inserts, chooses the best, and takes token ids', async () => {
    const inserted = await make().completions.create({ ...request, suffix: ' and friendly.', best_of: 3 });
    expect(inserted.choices.length).toBe(1);
    const ids = await make().completions.create({ ...request, prompt: [13225], echo: true });
    expect(ids.choices[0]?.text).toMatch(/^Hello/);
  });

  it('meets errors as their classes', async () => {
    const create = (more: object) => make().completions.create({ ...request, ...more });
    await expect(create({ n: 2, best_of: 1 })).rejects.toBeInstanceOf(BadRequestError);
    await expect(create({ prompt: 'word '.repeat(9_000) })).rejects.toMatchObject({
      status: 400,
      code: 'context_length_exceeded',
    });
    await expect(create({ model: 'emulator-chat' })).rejects.toMatchObject({ code: 'OperationNotSupported' });
    await expect(create({ prompt: '[filter:hate:high]' })).rejects.toMatchObject({ code: 'content_filter' });
  });
});
