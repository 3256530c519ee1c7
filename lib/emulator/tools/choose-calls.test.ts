import { describe, expect, it } from 'vitest';
import type { ChatRequest, Tool } from '@/lib/wire/chat-request';
import type { JsonObject } from '@/lib/wire/json';
import { ServiceError } from '../service/service-error';
import { chooseCalls } from './choose-calls';

function tool(name: string, description: string, properties: JsonObject, more: object = {}): Tool {
  const parameters = { type: 'object', properties, required: Object.keys(properties).slice(0, 1) };
  return { type: 'function', function: { name, description, parameters, ...more } };
}

const tools = [
  tool('search_orders', 'Look up the status of a customer order by its number', {
    order_id: { type: 'string' },
  }),
  tool('get_weather', 'Current weather of a city', { city: { type: 'string' } }),
  tool('calculator', 'Evaluate an arithmetic expression', { expression: { type: 'string' } }),
];

function calls(text: string, more: Partial<ChatRequest> = {}): string[] {
  const request: ChatRequest = { messages: [{ role: 'user', content: text }], tools, ...more };
  const source = { text, prose: () => '', now: new Date(0), taken: new Set<string | number>() };
  return chooseCalls(request, source).map((call) => `${call.name} ${call.arguments}`);
}

describe('chooseCalls', () => {
  it.each([
    ['How is the weather in Paris?', ['get_weather {"city":"Paris"}']],
    ['서울 날씨 어때요?', ['get_weather {"city":"서울"}']],
    ['Where is my order #A1234-55?', ['search_orders {"order_id":"#A1234-55"}']],
    ['주문 A12345 어디쯤 왔나요?', ['search_orders {"order_id":"A12345"}']],
    ['What is 12 * (3+4)?', ['calculator {"expression":"12 * (3+4)"}']],
    ['Tell me a joke', []],
    ['안녕하세요', []],
  ])('answers %s with %j', (text, expected) => {
    expect(calls(text)).toEqual(expected);
  });

  it('calls once for each place, unless it may not call in parallel', () => {
    const text = 'What is the weather in Paris and Seoul?';
    expect(calls(text)).toEqual(['get_weather {"city":"Paris"}', 'get_weather {"city":"Seoul"}']);
    expect(calls(text, { parallel_tool_calls: false })).toEqual(['get_weather {"city":"Paris"}']);
  });

  it('respects tool_choice', () => {
    expect(calls('How is the weather in Paris?', { tool_choice: 'none' })).toEqual([]);
    expect(calls('Tell me a joke', { tool_choice: 'required' })).toHaveLength(1);
    expect(
      calls('How is the weather in Paris?', {
        tool_choice: { type: 'function', function: { name: 'calculator' } },
      })[0],
    ).toMatch(/^calculator /);
  });

  it('answers after a result instead of calling again', () => {
    const messages: ChatRequest['messages'] = [
      { role: 'user', content: 'How is the weather in Paris?' },
      {
        role: 'assistant',
        tool_calls: [{ id: '1', type: 'function', function: { name: 'get_weather', arguments: '{}' } }],
      },
      { role: 'tool', tool_call_id: '1', content: '21' },
    ];
    expect(calls('How is the weather in Paris?', { messages })).toEqual([]);
  });

  it('refuses schemas that are not valid or not strict enough, by the name of the tool', () => {
    const open = tool('open', 'Opens', { a: { type: 'string' } }, { strict: true });
    const wrong = tool('wrong', 'Wrong', { a: { type: 'colour' } });
    expect(() => calls('Hi', { tools: [open] })).toThrow(/function 'open'.*additionalProperties/);
    expect(() => calls('Hi', { tools: [wrong] })).toThrow(ServiceError);
  });

  it('refuses what it must call and cannot fill', () => {
    const impossible = tool('pick', 'Picks', { a: { type: 'string', pattern: '^\\d{9}$' } });
    expect(() => calls('Hello', { tools: [impossible], tool_choice: 'required' })).toThrow(ServiceError);
    expect(calls('pick picks something', { tools: [impossible] })).toEqual([]);
  });
});
