import { describe, expect, it } from 'vitest';
import type { ChatRequest } from '@/lib/wire/chat-request';
import { writeJsonAnswer } from './write-json-answer';

const ask = (messages: ChatRequest['messages'], draft = '') => {
  const text = String(messages.at(-1)?.content);
  const source = { text, prose: () => 'In prose.', now: new Date(0), taken: new Set<string | number>() };
  const written = writeJsonAnswer(
    { messages, response_format: { type: 'json_object' } },
    source,
    () => draft,
  );
  return JSON.parse(written ?? 'null') as unknown;
};
const system = (content: string) => ({ role: 'system' as const, content });
const user = (content: string) => ({ role: 'user' as const, content });

describe('JSON mode', () => {
  it('follows the keys and the choices that the instructions describe', () => {
    const instructions =
      'Reply in JSON.\n"email": string\n"mood": one of "positive", "negative"\n"urgency": 1 (low) to 3';
    expect(ask([system(instructions), user('This is awful, write to a@b.example')])).toEqual({
      email: 'a@b.example',
      mood: 'negative',
      urgency: 1,
    });
  });

  it('follows an example in the instructions', () => {
    expect(
      ask([system('JSON like {"city": "Oslo", "guests": 2}'), user('A table for 4 guests in Rome')]),
    ).toEqual({
      city: 'Rome',
      guests: 4,
    });
  });

  it('lets the text model speak where earlier answers show the way', () => {
    const shown = [user('a'), { role: 'assistant' as const, content: '{"kind":"x"}' }];
    expect(ask([...shown, user('b')], 'Here: {"kind":"y"}')).toEqual({ kind: 'y' });
  });

  it('puts prose into an object when no shape is wanted', () => {
    expect(ask([user('Anything, as json')])).toEqual({ answer: 'In prose.' });
  });
});
