import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ContextMessage } from '@/lib/emulator/text/context-message';
import { createTextGenerator } from '@/lib/emulator/text/create-text-generator';
import type { TextGenerator } from '@/lib/emulator/text/text-generator';

const templateSchema = z.looseObject({
  systemPrompt: z.string(),
  fewShotExamples: z.array(z.looseObject({ userInput: z.string(), chatbotResponse: z.string() })),
  template: z.looseObject({ starters: z.array(z.string()) }),
});

const folder = path.resolve(import.meta.dirname, '../prompts/chat');
const templates = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({
    name,
    ...z.parse(templateSchema, JSON.parse(readFileSync(path.join(folder, name), 'utf8'))),
  }));

let generator: TextGenerator;
beforeAll(() => {
  generator = createTextGenerator();
});

function answer(name: string, question: string): string {
  const template = templates.find((entry) => entry.name === name)!;
  const messages: ContextMessage[] = [
    { role: 'system', content: template.systemPrompt },
    ...template.fewShotExamples.flatMap((example): ContextMessage[] => [
      { role: 'user', content: example.userInput },
      { role: 'assistant', content: example.chatbotResponse },
    ]),
    { role: 'user', content: question },
  ];
  const sampling = {
    temperature: 0,
    topP: 1,
    frequencyPenalty: 0,
    presencePenalty: 0,
    logitBias: new Map<number, number>(),
    seed: 1,
  };
  return generator.decode([...generator.generate(messages, sampling)].map(({ token }) => token));
}

const example = (name: string, index: number) =>
  templates.find((entry) => entry.name === name)!.fewShotExamples[index]!.chatbotResponse;

const starters = templates.flatMap(({ name, template }) =>
  template.starters.map((text) => [name, text] as const),
);

test.each(starters)('%s gives a first answer that is not an excuse: %s', (name, starter) => {
  const text = answer(name, starter);
  expect(text.trim()).not.toBe('');
  expect(text).not.toMatch(/emulator|emulated|에뮬레이터/u);
  if (/^(?:json|ticket)-/u.test(name)) expect(() => JSON.parse(text)).not.toThrow();
  if (name.startsWith('sql')) expect(text).toMatch(/```sql\nSELECT /u);
  if (name.startsWith('meeting')) expect(text).toMatch(/\*\*(?:Summary|요약)\*\*/u);
  if (name.startsWith('customer-email')) expect(text).toMatch(/^```html\n/u);
});

describe('the bookshop answers paraphrases and declines the rest', () => {
  const name = 'bookshop-support.json';
  test.each([
    ['아이디가 기억이 안 나요.', 0],
    ['패스워드를 잃어 버렸어.', 1],
    ['포인트를 무료로 모을 수 있어요?', 2],
    ['실수로 산 책을 환불하고 싶어요.', 3],
    ['새 태블릿에서 로그인이 안 돼요.', 4],
    ['기기 몇 대 등록 가능?', 4],
  ] as const)('%s', (question, index) => {
    expect(answer(name, question)).toBe(example(name, index));
  });

  test.each(['프랑스의 수도는?', '파이썬 코드 짜 줘'])('%s', (question) => {
    expect(answer(name, question)).toMatch(/^죄송.*책마루/u);
  });
});

describe('the console agent answers paraphrases and declines the rest', () => {
  const name = 'console-support.json';
  test.each([
    ['My console will not turn on.', 0],
    ['My gamepad is not pairing', 1],
    ['My controller keeps disconnecting.', 1],
    ['How do I move my saved games to a new console?', 2],
  ] as const)('%s', (question, index) => {
    expect(answer(name, question)).toBe(example(name, index));
  });

  test.each(['How do I cook rice?', 'Can you recommend a restaurant?'])('%s', (question) => {
    expect(answer(name, question)).toMatch(/sorry.*Nova console/u);
  });
});
