import { expect, test } from 'vitest';
import { readConversation } from './conversation';

test('pairs, the open question and what tools returned', () => {
  expect(
    readConversation([
      { role: 'system', content: 'Be kind.' },
      { role: 'user', content: 'a' },
      { role: 'assistant', content: 'A' },
      { role: 'user', content: 'b' },
      { role: 'assistant', content: '' },
      { role: 'tool', content: '{"x":1}' },
    ]),
  ).toEqual({
    system: 'Be kind.',
    pairs: [{ user: 'a', assistant: 'A' }],
    question: 'b',
    toolResults: ['{"x":1}'],
  });
});

test('two user messages in a row are one question', () => {
  expect(
    readConversation([
      { role: 'user', content: 'a' },
      { role: 'user', content: 'b' },
    ]).question,
  ).toBe('a\nb');
});

test('of a very long text the beginning and the end are read', () => {
  const { question } = readConversation([{ role: 'user', content: `start${'x'.repeat(1_000_000)}end` }]);
  expect(question.length).toBeLessThan(17_000);
  expect(question).toMatch(/^start[^]*end$/u);
});
