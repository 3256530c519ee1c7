import { describe, expect, it } from 'vitest';
import { emptyCompletionSetup } from './completion-setup';
import {
  completionSession,
  newCompletionSession,
  type CompletionEvent,
  type CompletionSession,
} from './completion-session';
import { emptyAnswer, newestInBox, takenOut } from './regeneration';
import type { Splice } from './splice';
import { emptyChoice, emptyTextCompletion, type TextChoice } from './text-completion';

const begin = newCompletionSession(emptyCompletionSetup('emulator-instruct'));
const after = (session: CompletionSession, ...events: CompletionEvent[]) =>
  events.reduce(completionSession, session);
const typed = (from: number, inserted: string, at = 0): CompletionEvent => ({
  type: 'text-edited',
  splices: [{ from, removed: '', inserted }],
  cursor: from + inserted.length,
  at,
});
const generated = (
  id: string,
  opening: Splice,
  choice: Partial<TextChoice>,
  closing = '',
  at = 100,
): CompletionEvent[] => [
  {
    type: 'generation-started',
    asked: {
      id,
      deployment: 'd',
      asChat: false,
      promptLength: 0,
      echo: false,
      logprobs: false,
      kept: null,
    },
    opening,
    at,
  },
  {
    type: 'completion-grown',
    completion: { ...emptyTextCompletion, choices: [{ ...emptyChoice, ...choice }] },
    at,
  },
  { type: 'generation-ended', outcome: 'complete', closing, at },
];
const at = (from: number, inserted = ''): Splice => ({ from, removed: '', inserted });

describe('what is generated anew', () => {
  it('takes out the stretch with the texts around it', () => {
    const session = after(
      begin,
      typed(0, 'Q'),
      ...generated('g', at(1, '\nA:'), { text: ' yes' }, '\nQ:'),
      typed(12, ' more', 5000),
    );
    expect(session.text).toBe('Q\nA: yes\nQ: more');
    expect(takenOut(session, 'g')).toEqual({ from: 1, removed: '\nA: yes\nQ:', inserted: '' });
  });

  it('leaves the texts around it where they were edited, and takes what was typed into the stretch', () => {
    const session = after(
      begin,
      ...generated('g', at(0, 'A:'), { text: ' yes' }, '\nQ:'),
      typed(1, '!', 5000),
      typed(5, '?', 9000),
    );
    expect(session.text).toBe('A!: y?es\nQ:');
    expect(takenOut(session, 'g')?.removed).toBe(' y?es\nQ:');
  });

  it('takes the newest of which something is left', () => {
    const session = after(
      begin,
      ...generated('g', at(0), { text: 'one' }),
      ...generated('h', at(3), { text: ' two' }),
    );
    expect(newestInBox(session)?.id).toBe('h');
    expect(newestInBox(after(session, { type: 'undone' }))?.id).toBe('g');
    expect(takenOut(session, 'nobody')).toBeUndefined();
  });
});

describe('an answer without a word', () => {
  it('is known until something else is done, and nothing to take back', () => {
    const session = after(begin, typed(0, 'x'), ...generated('g', at(1), { text: '' }));
    expect(emptyAnswer(session)?.id).toBe('g');
    expect(session.history.past).toHaveLength(1);
    expect(emptyAnswer(after(session, typed(1, 'y', 9000)))).toBeUndefined();
    expect(emptyAnswer(after(begin, ...generated('g', at(0), { text: 'word' })))).toBeUndefined();
  });
});

describe('typing with an input method', () => {
  it('is one change from the first letter to the last syllable', () => {
    const step = (from: number, removed: string, inserted: string, time: number): CompletionEvent => ({
      type: 'text-edited',
      splices: [{ from, removed, inserted }],
      cursor: from + inserted.length,
      at: time,
    });
    const session = after(
      begin,
      step(0, '', 'ㅎ', 0),
      step(0, 'ㅎ', '하', 100),
      step(0, '하', '한', 200),
      step(1, '', 'ㄱ', 300),
      step(1, 'ㄱ', '글', 400),
    );
    expect(session.text).toBe('한글');
    expect(session.history.past).toHaveLength(1);
    expect(after(session, { type: 'undone' }).text).toBe('');
  });
});
