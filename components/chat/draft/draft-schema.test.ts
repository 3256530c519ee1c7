import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { chatSession, newSession, type ChatEvent } from '@/lib/chat/chat-session';
import { emptySetup } from '@/lib/chat/setup';
import { draftSchema, runningSchema, type Draft } from './draft-schema';

const at = 1;
const chunk = (delta: { content: string }, finish_reason: string | null = null) => ({
  choices: [
    {
      index: 0,
      delta,
      finish_reason,
      content_filter_results: [{ category: 'hate', filtered: false, severity: 'safe' }],
    },
  ],
});
const call = { deployment: 'd', fingerprint: 'f', estimatedPromptTokens: 3 };
const events: ChatEvent[] = [
  { type: 'message-sent', id: 'u1', content: 'Hi' },
  { type: 'call-started', messageId: 'a1', call, at },
  { type: 'call-accepted', requestId: 'r', emulated: true },
  { type: 'chunks-received', chunks: [chunk({ content: 'Hello' }, 'stop')], at },
  { type: 'completion-ended', outcome: 'complete', at },
  { type: 'call-started', messageId: 'a1', call, at },
  { type: 'chunks-received', chunks: [chunk({ content: 'Half' })], at },
];
const session = events.reduce(chatSession, {
  ...newSession({ ...emptySetup('d'), systemMessage: 'S', pastMessages: null, toolsOff: ['find'] }),
});
const draft: Draft = {
  format: 1,
  savedAt: 5,
  setup: session.setup,
  transcript: [...session.transcript],
  input: 'half a thought',
};
const throughStorage = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('a stored draft', () => {
  it('comes back as it was', () => {
    expect(z.parse(draftSchema, throughStorage(draft))).toEqual(draft);
    expect(z.parse(runningSchema, throughStorage(session.running))).toEqual(session.running);
  });

  it('comes back with a branch on its way, and without log-probabilities that nobody sent', () => {
    const top = [{ token: ' there', logprob: -2, bytes: null }];
    const kept = { text: 'Hello there', tokens: [{ token: 'Hello', logprob: null, bytes: [72], top }] };
    const branched = chatSession(session, { type: 'call-started', messageId: 'a1', call, kept, at });
    const stored = z.parse(runningSchema, throughStorage(branched.running));
    expect(stored).toEqual(branched.running);
    const back = chatSession(
      { ...session, running: stored },
      { type: 'chunks-received', chunks: [chunk({ content: ', you' })], at },
    );
    const error = { status: 0, code: 'reloaded', message: '' };
    const { transcript } = chatSession(back, { type: 'call-failed', error, at });
    expect(z.parse(draftSchema, throughStorage({ ...draft, transcript })).transcript.at(-1)).toMatchObject({
      shown: 1,
      versions: [{}, { outcome: 'interrupted', completion: { content: 'Hello there, you' } }],
    });
  });

  it('takes the default for a parameter that is not valid any more', () => {
    const setup = { ...draft.setup, parameters: { ...draft.setup.parameters, temperature: 'hot' } };
    expect(z.parse(draftSchema, throughStorage({ ...draft, setup })).setup.parameters.temperature).toBe(0.7);
  });

  it.each([
    ['nothing', null],
    ['another format', { ...draft, format: 2 }],
    ['no setup', { ...draft, setup: undefined }],
    [
      'an answer without versions',
      { ...draft, transcript: [{ role: 'assistant', id: 'a', versions: [], shown: 0 }] },
    ],
    ['a message of no known role', { ...draft, transcript: [{ role: 'robot', id: 'a', content: '' }] }],
  ])('is refused when it is %s', (_, stored) => {
    expect(z.safeParse(draftSchema, throughStorage(stored)).success).toBe(false);
  });
});
