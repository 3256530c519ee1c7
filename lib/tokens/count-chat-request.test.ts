import { countChatCompletionTokens } from 'gpt-tokenizer/model/gpt-4o';
import { describe, expect, it } from 'vitest';
import { findModel } from '@/lib/models/find-model';
import type { ChatRequest, Tool, WireMessage } from '@/lib/wire/chat-request';
import { countChatRequest } from './count-chat-request';
import { countImage } from './count-image';
import { loadEncoding } from './load-encoding';
import { countFromMemory, rememberCounts } from './remember-counts';

const model = findModel('gpt-4o');

/** The sample of OpenAI's cookbook, "How to count tokens with tiktoken". */
const cookbook: WireMessage[] = [
  {
    role: 'system',
    content:
      'You are a helpful, pattern-following assistant that translates corporate jargon into plain English.',
  },
  { role: 'system', name: 'example_user', content: 'New synergies will help drive top-line growth.' },
  {
    role: 'system',
    name: 'example_assistant',
    content: 'Things working well together will increase revenue.',
  },
  {
    role: 'system',
    name: 'example_user',
    content:
      "Let's circle back when we have more bandwidth to touch base on opportunities for increased leverage.",
  },
  {
    role: 'system',
    name: 'example_assistant',
    content: "Let's talk later when we're less busy about how to do better.",
  },
  {
    role: 'user',
    content: "This late pivot means we don't have time to boil the ocean for the client deliverable.",
  },
];

const weather: Tool = {
  type: 'function',
  function: {
    name: 'get_weather',
    description: 'The weather of a place',
    parameters: {
      type: 'object',
      properties: {
        place: { type: 'string', description: 'City or 도시' },
        unit: { type: 'string', enum: ['celsius', 'fahrenheit'] },
        days: { type: 'array', items: { type: 'integer' } },
        where: { type: 'object', properties: { lat: { type: 'number' } }, required: ['lat'] },
      },
      required: ['place'],
    },
  },
};

describe('countChatRequest', () => {
  it.each([
    ['cl100k_base', 129],
    ['o200k_base', 124],
  ] as const)("counts the cookbook's sample in %s as %d", async (encoding, published) => {
    const tokens = countChatRequest({ messages: cookbook }, model, await loadEncoding(encoding));
    expect(tokens.total).toBe(published);
    expect(tokens.messages.reduce((sum, each) => sum + each, tokens.reply)).toBe(published);
    expect(tokens.estimated).toBe(false);
  });

  it('counts functions as the rule of 2023 does', async () => {
    const count = await loadEncoding('o200k_base');
    const messages: WireMessage[] = [
      { role: 'system', content: 'You tell the weather.' },
      { role: 'user', content: '서울 날씨 어때?' },
    ];
    const plain = countChatRequest({ messages }, model, count);
    const withTools = countChatRequest({ messages, tools: [weather] }, model, count);
    const reference = countChatCompletionTokens?.({
      messages: [
        { role: 'system', content: 'You tell the weather.' },
        { role: 'user', content: '서울 날씨 어때?' },
      ],
      functions: [
        {
          name: 'get_weather',
          description: 'The weather of a place',
          parameters: {
            type: 'object',
            properties: {
              place: { type: 'string', description: 'City or 도시' },
              unit: { type: 'string', enum: ['celsius', 'fahrenheit'] },
              days: { type: 'array', items: { type: 'integer' } },
              where: { type: 'object', properties: { lat: { type: 'number' } }, required: ['lat'] },
            },
            required: ['place'],
          },
        },
      ],
    });
    expect(withTools.total).toBe(reference);
    expect(withTools.tools).toBe(withTools.total - plain.total);
    expect(withTools.estimated).toBe(true);
  });

  it('counts images by their tiles', () => {
    expect(countImage({ width: 2048, height: 4096 }, 'high', model)).toBe(1105);
    expect(countImage({ width: 2048, height: 4096 }, 'high', findModel('gpt-4o-mini'))).toBe(36835);
    expect(countImage({ width: 2048, height: 4096 }, 'low', model)).toBe(85);
  });

  it('says which texts it has not counted yet', async () => {
    const memory = rememberCounts(10_000);
    const body: ChatRequest = { messages: cookbook };
    const missing = new Set<string>();
    countChatRequest(body, model, countFromMemory(memory, missing));
    const count = await loadEncoding('o200k_base');
    for (const text of missing) memory.set(text, count(text));
    const again = new Set<string>();
    expect(countChatRequest(body, model, countFromMemory(memory, again)).total).toBe(124);
    expect([...again]).toEqual([]);
  });
});

describe('loadEncoding', () => {
  it.each([
    ['', 0, 0],
    ['안녕하세요 👋🏽', 6, 10],
    ['\uFEFFhello <|endoftext|>', 9, undefined],
  ])('counts %j', async (text, o200k, cl100k) => {
    expect((await loadEncoding('o200k_base'))(text)).toBe(o200k);
    if (cl100k !== undefined) expect((await loadEncoding('cl100k_base'))(text)).toBe(cl100k);
  });

  it('counts a word without end exactly', async () => {
    expect((await loadEncoding('o200k_base'))('a'.repeat(100_000))).toBe(12_500);
  });

  it('counts half of a character pair without failing', async () => {
    expect((await loadEncoding('o200k_base'))('\ud83d')).toBeGreaterThan(0);
  });
});

describe('rememberCounts', () => {
  it('forgets what was not used for longest', () => {
    const memory = rememberCounts(6);
    memory.set('aa', 1);
    memory.set('bb', 2);
    memory.set('cc', 3);
    memory.get('aa');
    memory.set('dd', 4);
    expect(['aa', 'bb', 'cc', 'dd'].map((text) => memory.get(text))).toEqual([1, undefined, 3, 4]);
  });
});
