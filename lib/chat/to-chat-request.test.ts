import { describe, expect, it } from 'vitest';
import { findModel } from '@/lib/models/find-model';
import { emptyCompletion } from './completion';
import type { Message, Version } from './message';
import { windowStart } from './past-messages';
import { setupFingerprint } from './setup-fingerprint';
import { emptySetup } from './setup';
import { toChatRequest, toContinuedRequest } from './to-chat-request';

const model = findModel('gpt-4o');
const version = (content: string): Version => ({
  completion: { ...emptyCompletion, content },
  outcome: 'complete',
  deployment: 'bot',
  fingerprint: '',
  emulated: false,
  estimatedPromptTokens: null,
  startedAt: 0,
  firstTokenAt: 0,
  endedAt: 0,
});
const user = (content: string): Message => ({ role: 'user', id: content, content });
const assistant = (content: string): Message => ({
  role: 'assistant',
  id: content,
  versions: [version(content)],
  shown: 0,
});
const turns = [user('1'), assistant('2'), user('3'), assistant('4'), user('5')];

describe('toChatRequest', () => {
  it('sends system message, examples, then the conversation', () => {
    const setup = {
      ...emptySetup('bot'),
      systemMessage: 'Be kind.',
      fewShotExamples: [{ id: 'x', user: 'Hi', assistant: 'Hello!' }],
    };
    expect(toChatRequest(setup, turns.slice(0, 1), model)).toEqual({
      operation: 'chat/completions',
      deployment: 'bot',
      body: {
        messages: [
          { role: 'system', content: 'Be kind.' },
          { role: 'user', content: 'Hi' },
          { role: 'assistant', content: 'Hello!' },
          { role: 'user', content: '1' },
        ],
        max_tokens: 800,
        temperature: 0.7,
        top_p: 0.95,
      },
    });
  });

  it.each([
    [0, ['5']],
    [1, ['4', '5']],
    [2, ['3', '4', '5']],
    [4, ['1', '2', '3', '4', '5']],
    [null, ['1', '2', '3', '4', '5']],
  ])('includes %s past messages before the newest question', (pastMessages, expected) => {
    const { body } = toChatRequest({ ...emptySetup('bot'), pastMessages }, turns, model);
    expect(body.messages.map(({ content }) => content)).toEqual(expected);
  });

  it('never begins the window with the result of a call that is cut off', () => {
    const transcript = [
      user('1'),
      assistant('2'),
      { role: 'tool', id: 't', toolCallId: 'c', name: 'f', content: '' } as const,
      assistant('3'),
      user('4'),
    ];
    expect(windowStart(transcript, 2)).toBe(3);
  });

  it('sends no result of a call that the shown version does not make', () => {
    const calling = version('');
    const call = { id: 'c', name: 'f', arguments: '{}' };
    const answer: Message = {
      role: 'assistant',
      id: 'a',
      versions: [{ ...calling, completion: { ...emptyCompletion, toolCalls: [call] } }, version('Plain.')],
      shown: 0,
    };
    const result: Message = { role: 'tool', id: 't', toolCallId: 'c', name: 'f', content: '42' };
    const rolesWith = (shown: number) =>
      toChatRequest(
        emptySetup('bot'),
        [user('1'), { ...answer, shown }, result, assistant('Done.')],
        model,
      ).body.messages.map(({ role }) => role);
    expect(rolesWith(0)).toEqual(['user', 'assistant', 'tool', 'assistant']);
    expect(rolesWith(1)).toEqual(['user', 'assistant', 'assistant']);
  });

  it('sends no call that is not followed by its result, unless it is the last', () => {
    const calls = (content: string): Message => {
      const completion = {
        ...emptyCompletion,
        content,
        toolCalls: [{ id: 'c2', name: 'f', arguments: '{}' }],
      };
      return { role: 'assistant', id: 'a', versions: [{ ...version(content), completion }], shown: 0 };
    };
    const result: Message = { role: 'tool', id: 't', toolCallId: 'c1', name: 'f', content: '42' };
    const sent = (...transcript: Message[]) =>
      toChatRequest(emptySetup('bot'), transcript, model).body.messages;
    expect(sent(user('1'), calls(''), result, assistant('Done.')).map(({ role }) => role)).toEqual([
      'user',
      'assistant',
    ]);
    expect(sent(user('1'), calls('Wait.'), user('2'))[1]).toEqual({ role: 'assistant', content: 'Wait.' });
    expect(sent(user('1'), calls(''))[1]).toHaveProperty('tool_calls');
  });

  it('names what was asked with: equal setups alike, any difference that reaches the model apart', () => {
    const setup = emptySetup('bot');
    expect(setupFingerprint(setup, model)).toBe(setupFingerprint({ ...setup, foreign: { a: 1 } }, model));
    expect(setupFingerprint(setup, model)).not.toBe(
      setupFingerprint({ ...setup, systemMessage: ' ' }, model),
    );
    expect(setupFingerprint(setup, model)).not.toBe(setupFingerprint({ ...setup, pastMessages: 2 }, model));
  });
});

describe('toContinuedRequest', () => {
  it('ends with what was kept, and asks to go on with it', () => {
    const setup = { ...emptySetup('bot'), systemMessage: 'Be kind.' };
    const asked = toChatRequest(setup, turns, model);
    expect(toContinuedRequest(setup, turns, 'Once upon', model)).toEqual({
      ...asked,
      body: {
        ...asked.body,
        messages: [...asked.body.messages, { role: 'assistant', content: 'Once upon' }],
        continue_final_message: true,
        add_generation_prompt: false,
      },
    });
  });
});
