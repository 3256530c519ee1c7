import { describe, expect, it } from 'vitest';
import { emptyCompletion } from '@/lib/chat/completion';
import type { AssistantMessage, Message, Transcript } from '@/lib/chat/message';
import { pendingCalls } from './pending-calls';
import { replaySteps } from './replay-steps';
import { drawnMessages, lastFingerprint, nextWindowStart, setupChanges } from './transcript-entries';

const user = (id: string): Message => ({ role: 'user', id, content: id });
const answer = (id: string, fingerprint = 'f', calls: string[] = []): AssistantMessage => ({
  role: 'assistant',
  id,
  shown: 0,
  versions: [
    {
      completion: {
        ...emptyCompletion,
        content: id,
        toolCalls: calls.map((call) => ({ id: call, name: 'tool', arguments: '{}' })),
      },
      outcome: 'complete',
      deployment: 'd',
      fingerprint,
      emulated: false,
      estimatedPromptTokens: null,
      startedAt: 0,
      firstTokenAt: 0,
      endedAt: 0,
    },
  ],
});
const result = (toolCallId: string): Message => ({
  role: 'tool',
  id: `r-${toolCallId}`,
  toolCallId,
  name: 'tool',
  content: '1',
});
const talk: Transcript = [
  user('u1'),
  answer('a1'),
  user('u2'),
  answer('a2', 'g'),
  user('u3'),
  answer('a3', 'g'),
];

describe('the transcript as it is drawn', () => {
  it('has a place for an answer on its way, but not for one that is asked for again', () => {
    expect(drawnMessages(talk, 'new').at(-1)?.id).toBe('new');
    expect(drawnMessages(talk, 'a1')).toBe(talk);
    expect(drawnMessages(talk, null)).toBe(talk);
  });

  it('knows which messages the next question pushes out', () => {
    expect(nextWindowStart(talk, 4)).toBe(2);
    expect(nextWindowStart(talk, 0)).toBe(6);
    expect(nextWindowStart(talk, null)).toBe(0);
    expect(nextWindowStart([...talk, user('u4')], 4)).toBe(2);
  });

  it('marks answers that were made under another setup than the one before', () => {
    expect([...setupChanges(talk)]).toEqual(['a2']);
    expect(lastFingerprint(talk)).toBe('g');
    expect(lastFingerprint([])).toBeNull();
  });
});

describe('tool calls', () => {
  const asked: Transcript = [user('u1'), answer('a1', 'f', ['c1', 'c2'])];

  it('wait for a result each', () => {
    expect(pendingCalls(asked).map(({ id }) => id)).toEqual(['c1', 'c2']);
    expect(pendingCalls([...asked, result('c1')]).map(({ id }) => id)).toEqual(['c2']);
    expect(pendingCalls([...asked, result('c1'), result('c2')])).toEqual([]);
    expect(pendingCalls([...asked, user('u2')])).toEqual([]);
  });

  it('keep their results in a replay, which asks for the last answer of each turn', () => {
    const turn: Transcript = [
      ...asked,
      result('c1'),
      result('c2'),
      answer('a2'),
      user('u2'),
      answer('a3'),
      user('u3'),
    ];
    expect(replaySteps(turn)).toEqual(['a2', 'a3']);
  });
});
