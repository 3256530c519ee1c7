import { describe, expect, it } from 'vitest';
import { findModel } from '@/lib/models/find-model';
import { keptAt, type Kept } from '@/lib/probabilities/kept-at';
import { chatSession, newSession, type ChatEvent, type ChatSession } from './chat-session';
import { emptyCompletion } from './completion';
import { foldChunk } from './fold-chunk';
import { shownVersion, type AssistantMessage } from './message';
import { emptySetup } from './setup';
import { toChatRequest } from './to-chat-request';

const model = findModel('gpt-4o');
const start = newSession(emptySetup('bot'));
const play = (session: ChatSession, ...events: ChatEvent[]) => events.reduce(chatSession, session);
const call = { deployment: 'bot', fingerprint: 'f', estimatedPromptTokens: 9 };
const text = (content: string, finish_reason: string | null = null) => ({
  choices: [{ index: 0, delta: { content }, finish_reason }],
});
const answer = (id: string, content: string, at: number): ChatEvent[] => [
  { type: 'call-started', messageId: id, call, at },
  { type: 'chunks-received', chunks: [text(content, 'stop')], at: at + 1 },
  { type: 'completion-ended', outcome: 'complete', at: at + 2 },
];
const asked = (id: string, content: string): ChatEvent => ({ type: 'message-sent', id, content });
const contents = (session: ChatSession) =>
  session.transcript.map((message) =>
    message.role === 'assistant' ? shownVersion(message).completion.content : message.content,
  );

describe('chatSession', () => {
  it('keeps what is in flight beside the transcript and joins it when it ends', () => {
    const running = play(start, asked('q', 'Hi'), ...answer('a', 'Hello', 10).slice(0, 2));
    expect(contents(running)).toEqual(['Hi']);
    expect(running.running?.version.completion.content).toBe('Hello');
    const done = play(running, { type: 'completion-ended', outcome: 'complete', at: 12 });
    expect(contents(done)).toEqual(['Hi', 'Hello']);
    expect(shownVersion(done.transcript[1] as AssistantMessage)).toMatchObject({
      outcome: 'complete',
      startedAt: 10,
      firstTokenAt: 11,
      endedAt: 12,
    });
  });

  it('keeps half an answer when the call fails, with the error', () => {
    const error = { status: 0, code: 'network', message: 'gone' };
    const session = play(start, asked('q', 'Hi'), ...answer('a', 'Hel', 10).slice(0, 2), {
      type: 'call-failed',
      error,
      at: 15,
    });
    expect(contents(session)).toEqual(['Hi', 'Hel']);
    expect(shownVersion(session.transcript[1] as AssistantMessage)).toMatchObject({
      outcome: 'interrupted',
      error,
    });
    expect(session.failure).toBeNull();
  });

  it('keeps the question when nothing arrived', () => {
    const error = { status: 429, code: '429', message: 'slow down', retryAfterMs: 2000 };
    const session = play(
      start,
      asked('q', 'Hi'),
      { type: 'call-started', messageId: 'a', call, at: 1 },
      { type: 'call-failed', error, at: 2 },
    );
    expect(contents(session)).toEqual(['Hi']);
    expect(session.failure).toEqual({ messageId: 'a', error, at: 2 });
    expect(session.running).toBeNull();
  });

  it('adds a version when an answer is asked for again, and sends the one that is shown', () => {
    const session = play(start, asked('q', 'Hi'), ...answer('a', 'One', 1), ...answer('a', 'Two', 5));
    expect(contents(session)).toEqual(['Hi', 'Two']);
    const flipped = play(session, { type: 'version-shown', id: 'a', index: 0 });
    expect(toChatRequest(flipped.setup, flipped.transcript, model).body.messages.at(-1)).toEqual({
      role: 'assistant',
      content: 'One',
    });
    expect(play(session, { type: 'version-shown', id: 'a', index: 7 }).transcript).toEqual(
      session.transcript,
    );
  });

  it('undoes setup changes field by field, typing in one field as one change', () => {
    const type = (systemMessage: string, at: number): ChatEvent => ({
      type: 'setup-changed',
      setup: { ...start.setup, systemMessage },
      field: 'systemMessage',
      at,
    });
    const session = play(start, type('Y', 0), type('Yo', 200), type('You', 400), type('You are', 5000));
    const once = play(session, { type: 'undone' });
    expect(once.setup.systemMessage).toBe('You');
    expect(play(once, { type: 'undone' }).setup.systemMessage).toBe('');
    expect(play(once, { type: 'redone' }).setup.systemMessage).toBe('You are');
  });

  it('undoes a cleared chat without losing what was said since', () => {
    const cleared = play(start, asked('q', 'Hi'), ...answer('a', 'Hello', 1), {
      type: 'transcript-cleared',
      at: 4,
    });
    const later = play(cleared, asked('q2', 'Again'), ...answer('a2', 'Sure', 10));
    expect(contents(play(later, { type: 'undone' }))).toEqual(['Hi', 'Hello', 'Again', 'Sure']);
    expect(contents(play(later, { type: 'undone' }, { type: 'redone' }))).toEqual(['Again', 'Sure']);
  });

  it('undoes an edit without losing a version that came after it', () => {
    const session = play(
      start,
      asked('q', 'Hi'),
      ...answer('a', 'One', 1),
      { type: 'message-edited', id: 'q', content: 'Hey', at: 20 },
      ...answer('a', 'Two', 30),
      { type: 'undone' },
    );
    expect(contents(session)).toEqual(['Hi', 'Two']);
  });

  it('takes back a reworded question in one step, with all that followed from it, and brings it back', () => {
    const session = play(
      start,
      asked('q', 'Hi'),
      ...answer('a', 'One', 1),
      asked('q2', 'More'),
      ...answer('a2', 'Two', 5),
      { type: 'question-reworded', id: 'q', content: 'Hey', at: 20 },
      ...answer('a3', 'Three', 30),
    );
    expect(contents(session)).toEqual(['Hey', 'Three']);
    const back = play(session, { type: 'undone' });
    expect(contents(back)).toEqual(['Hi', 'One', 'More', 'Two']);
    const again = play(back, { type: 'redone' });
    expect(contents(again)).toEqual(['Hey', 'Three']);
    const change = session.history.past.at(-1);
    expect(contents(play(again, { type: 'undone', ...(change && { change }) }))).toEqual([
      'Hi',
      'One',
      'More',
      'Two',
    ]);
  });

  it('takes back the change that is named, though others came after it', () => {
    const cleared = play(start, asked('q', 'Hi'), ...answer('a', 'Hello', 1), {
      type: 'transcript-cleared',
      at: 4,
    });
    const change = cleared.history.past.at(-1);
    const setup = { ...start.setup, systemMessage: 'New' };
    const session = play(
      cleared,
      { type: 'setup-changed', setup, field: 'systemMessage', at: 9 },
      { type: 'undone', ...(change && { change }) },
    );
    expect(contents(session)).toEqual(['Hi', 'Hello']);
    expect(session.setup.systemMessage).toBe('New');
  });

  it('deletes a message together with the results of its tool calls', () => {
    const toolCalls = ['call_1', 'call_2'].map((id, index) => ({
      index,
      id,
      function: { name: 'find', arguments: '{}' },
    }));
    const session = play(
      start,
      asked('q', 'Find'),
      { type: 'call-started', messageId: 'a', call, at: 1 },
      {
        type: 'chunks-received',
        chunks: [{ choices: [{ index: 0, delta: { tool_calls: toolCalls }, finish_reason: 'tool_calls' }] }],
        at: 2,
      },
      { type: 'completion-ended', outcome: 'complete', at: 3 },
      { type: 'tool-result-given', id: 't', toolCallId: 'call_1', name: 'find', content: '42', at: 4 },
    );
    expect(session.transcript.map(({ role }) => role)).toEqual(['user', 'assistant', 'tool']);
    expect(play(session, { type: 'message-deleted', id: 'a', at: 5 }).transcript.map(({ id }) => id)).toEqual(
      ['q'],
    );
    const corrected = play(session, {
      type: 'tool-result-given',
      id: 't',
      toolCallId: 'call_1',
      name: 'find',
      content: '43',
      at: 6,
    });
    expect(corrected.transcript).toHaveLength(3);
    expect(corrected.transcript[2]).toMatchObject({ content: '43' });
    const late = play(session, asked('q2', 'And?'), {
      type: 'tool-result-given',
      id: 't2',
      toolCallId: 'call_2',
      name: 'find',
      content: '44',
      at: 7,
    });
    expect(late.transcript.map(({ id }) => id)).toEqual(['q', 'a', 't', 't2', 'q2']);
  });

  describe('an answer that branches off another', () => {
    const token = (content: string) => ({ token: content, logprob: -1, bytes: null });
    const chunk = (content: string, finish_reason: string | null = null) => ({
      choices: [
        {
          index: 0,
          delta: { content },
          finish_reason,
          logprobs: { content: [{ token: content, logprob: -0.5, top_logprobs: [] }] },
        },
      ],
    });
    const words = ['A', ' b', ' c', ' d'];
    const first = play(
      start,
      asked('q', 'Hi'),
      { type: 'call-started', messageId: 'a', call, at: 1 },
      { type: 'chunks-received', chunks: words.map((word) => chunk(word)), at: 2 },
      { type: 'completion-ended', outcome: 'complete', at: 3 },
    );
    const former = first.transcript[1] as AssistantMessage;
    const { logprobs } = shownVersion(former).completion;
    const branch = (kept: Kept): ChatEvent => ({ type: 'call-started', messageId: 'a', call, kept, at: 10 });
    const keptBefore = (index: number) =>
      keptAt(logprobs, index, token(' other')) ?? { text: '', tokens: [] };
    const answerOf = (session: ChatSession) => session.transcript[1] as AssistantMessage;

    it.each(
      words.flatMap((_, index) =>
        [[], ['!'], [' and', ' on', '.']].flatMap((more) => [
          { index, more, whole: false },
          { index, more, whole: true },
        ]),
      ),
    )(
      'begins with what was kept, and its tokens are its text: $index, $more, $whole',
      ({ index, more, whole }) => {
        const kept = keptBefore(index);
        const came: ChatEvent[] = whole
          ? [
              {
                type: 'completion-received',
                completion: more.map((word) => chunk(word)).reduce(foldChunk, emptyCompletion),
                at: 11,
              },
            ]
          : more.map((word): ChatEvent => ({ type: 'chunks-received', chunks: [chunk(word)], at: 11 }));
        const session = play(first, branch(kept), ...came, {
          type: 'completion-ended',
          outcome: 'complete',
          at: 12,
        });
        const { versions, shown } = answerOf(session);
        expect(versions).toHaveLength(2);
        expect(shown).toBe(1);
        expect(versions[0]).toBe(former.versions[0]);
        const { content, logprobs: tokens } = shownVersion(answerOf(session)).completion;
        expect(content).toBe([...words.slice(0, index), ' other', ...more].join(''));
        expect(tokens.map((one) => one.token).join('')).toBe(content);
        expect(tokens.slice(0, kept.tokens.length)).toEqual(kept.tokens);
      },
    );

    it('counts the time to the first token from what is new', () => {
      const opened = play(first, branch(keptBefore(1)), {
        type: 'chunks-received',
        chunks: [{ choices: [{ index: 0, delta: { role: 'assistant', content: '' } }] }],
        at: 12,
      });
      expect(opened.running?.version.firstTokenAt).toBeNull();
      const written = play(opened, { type: 'chunks-received', chunks: [chunk('!')], at: 15 });
      expect(written.running?.version.firstTokenAt).toBe(15);
    });

    it('adds no version when nothing new arrived, and remembers what to go on with', () => {
      const error = { status: 500, code: '500', message: 'no' };
      const kept = keptBefore(2);
      const session = play(first, branch(kept), { type: 'call-failed', error, at: 12 });
      expect(session.transcript).toBe(first.transcript);
      expect(session.failure).toEqual({ messageId: 'a', error, kept, at: 12 });
    });

    it('keeps half a branch with the text that it began with', () => {
      const error = { status: 0, code: 'network', message: 'gone' };
      const session = play(
        first,
        branch(keptBefore(2)),
        { type: 'chunks-received', chunks: [chunk('!')], at: 11 },
        { type: 'call-failed', error, at: 12 },
      );
      expect(shownVersion(answerOf(session))).toMatchObject({
        outcome: 'interrupted',
        completion: { content: 'A b other!' },
      });
    });

    it('stays when an edit before it is undone', () => {
      const session = play(
        first,
        { type: 'message-edited', id: 'q', content: 'Hey', at: 5 },
        branch(keptBefore(1)),
        { type: 'chunks-received', chunks: [chunk('!', 'stop')], at: 11 },
        { type: 'completion-ended', outcome: 'complete', at: 12 },
        { type: 'undone' },
      );
      expect(contents(session)).toEqual(['Hi', 'A other!']);
    });
  });

  it('ignores chunks when nothing runs', () => {
    expect(play(start, { type: 'chunks-received', chunks: [text('x')], at: 1 })).toBe(start);
  });
});
