import { describe, expect, it } from 'vitest';
import { can } from './model';
import { servedModel } from './served-model';

const local = { kind: 'openai-compatible', origin: 'http://127.0.0.1:11434' } as const;
const openai = { kind: 'openai', origin: 'https://api.openai.com' } as const;
const azure = { kind: 'azure', origin: 'https://r.openai.azure.com' } as const;

describe('servedModel', () => {
  it.each([
    ['a local server', 'llama3.2:3b', local, true],
    ['a hosted server with a key', 'mistral-small', { ...openai, origin: 'https://llm.example.com' }, true],
    ['OpenAI itself', 'gpt-next', openai, false],
    ['Azure', 'gpt-next', azure, false],
    ['a model that the table knows', 'gpt-4o', local, false],
    ['an instruct model', 'gpt-3.5-turbo-instruct', openai, true],
  ])('says whether %s takes completions', (_, name, server, takes) => {
    expect(can(servedModel(name, server), 'completions')).toBe(takes);
  });

  it('leaves the rest of what is assumed as it is', () => {
    const model = servedModel('llama3.2:3b', local);
    expect(model).toMatchObject({ name: 'llama3.2:3b', known: false, contextWindow: 128_000 });
    expect(can(model, 'chat') && can(model, 'logprobs')).toBe(true);
    expect(can(model, 'suffix')).toBe(false);
  });
});
