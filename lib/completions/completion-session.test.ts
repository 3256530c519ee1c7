import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyCompletionSetup } from './completion-setup';
import {
  completionSession,
  newCompletionSession,
  type CompletionEvent,
  type CompletionSession,
} from './completion-session';
import type { Splice } from './splice';
import { emptyChoice, emptyTextCompletion } from './text-completion';

const begin = newCompletionSession(emptyCompletionSetup('emulator-instruct'));
const after = (session: CompletionSession, ...events: CompletionEvent[]) =>
  events.reduce(completionSession, session);

const typed = (from: number, inserted: string, at = 0): CompletionEvent => ({
  type: 'text-edited',
  splices: [{ from, removed: '', inserted }],
  cursor: from + inserted.length,
  at,
});
const opening = (from: number, removed = '', inserted = ''): Splice => ({ from, removed, inserted });
const asked = (id: string) => ({
  id,
  deployment: 'emulator-instruct',
  asChat: false,
  promptLength: 0,
  echo: false,
  logprobs: false,
  kept: null,
});
const completion = (...texts: string[]) => ({
  ...emptyTextCompletion,
  choices: texts.map((text) => ({ ...emptyChoice, text })),
});
const generated = (id: string, splice: Splice, texts: string[], closing = ''): CompletionEvent[] => [
  { type: 'generation-started', asked: asked(id), opening: splice, at: 10 },
  { type: 'completion-grown', completion: completion(...texts.map((text) => text.slice(0, 2))), at: 20 },
  { type: 'completion-grown', completion: completion(...texts), at: 30 },
  { type: 'generation-ended', outcome: 'complete', closing, at: 40 },
];
const marked = ({ text, generated: ranges }: CompletionSession) =>
  ranges.map(({ from, to }) => text.slice(from, to));

describe('a completion session', () => {
  it('grows the answer at the cursor, marks it, and takes it back and brings it again as one change', () => {
    const session = after(begin, typed(0, 'Once upon'), ...generated('g', opening(9), [' a time']));
    expect(session.text).toBe('Once upon a time');
    expect(session.cursor).toBe(16);
    expect(marked(session)).toEqual([' a time']);
    const undone = after(session, { type: 'undone' });
    expect(undone.text).toBe('Once upon');
    expect(undone.generated).toEqual([]);
    const redone = after(undone, { type: 'redone' });
    expect(redone.text).toBe('Once upon a time');
    expect(marked(redone)).toEqual([' a time']);
  });

  it('keeps pre-response and post-response text unmarked, in the same change', () => {
    const session = after(begin, typed(0, 'Q'), ...generated('g', opening(1, '', '\nA:'), [' yes'], '\nQ:'));
    expect(session.text).toBe('Q\nA: yes\nQ:');
    expect(session.cursor).toBe(session.text.length);
    expect(marked(session)).toEqual([' yes']);
    expect(after(session, { type: 'undone' }).text).toBe('Q');
  });

  it('unmarks what is edited and leaves the rest of the answer marked', () => {
    const session = after(begin, ...generated('g', opening(0), ['one two three']), typed(4, 'and a half '));
    expect(session.text).toBe('one and a half two three');
    expect(marked(session)).toEqual(['one ', 'two three']);
  });

  it('cannot be edited while it runs, and shows what came', () => {
    const running = after(begin, typed(0, 'x'), ...generated('g', opening(1), ['abc']).slice(0, 2));
    expect(after(running, typed(0, 'y')).text).toBe('xab');
    expect(after(running, { type: 'undone' })).toBe(running);
  });

  it('puts everything back when a call fails before its first word', () => {
    const session = after(begin, typed(0, 'Q old'), ...generated('g', opening(5), [' answer']));
    const error = { status: 500, code: 'x', message: 'y' };
    const failed = after(
      session,
      { type: 'generation-started', asked: asked('h'), opening: opening(5, ' answer', '\nA:'), at: 50 },
      { type: 'generation-failed', error, at: 60 },
    );
    expect(failed.text).toBe(session.text);
    expect(failed.generated).toEqual(session.generated);
    expect(failed.failure?.error).toBe(error);
    expect(failed.history).toBe(session.history);
  });

  it('forgets a failure when what it is about is changed', () => {
    const failed = after(
      begin,
      typed(0, 'Q'),
      { type: 'generation-started', asked: asked('g'), opening: opening(1), at: 50 },
      { type: 'generation-failed', error: { status: 429, code: '429', message: '' }, at: 60 },
    );
    const changed = (deployment: string) =>
      after(failed, {
        type: 'setup-changed',
        setup: { ...failed.setup, deployment },
        field: 'deployment',
        at: 70,
      });
    expect(changed(failed.setup.deployment).failure).toBe(failed.failure);
    expect(changed('another').failure).toBeNull();
    const refused = { status: 400, code: 'x', message: '', param: 'best_of' };
    const about = after(
      begin,
      typed(0, 'Q'),
      { type: 'generation-started', asked: asked('g'), opening: opening(1), at: 50 },
      { type: 'generation-failed', error: refused, at: 60 },
      { type: 'setup-changed', setup: { ...begin.setup }, field: 'parameters.bestOf', at: 70 },
    );
    expect(about.failure).toBeNull();
  });

  it('keeps half an answer when the call breaks off', () => {
    const error = { status: 0, code: 'connection_lost', message: '' };
    const session = after(begin, ...generated('g', opening(0), ['half of it']).slice(0, 2), {
      type: 'generation-failed',
      error,
      at: 25,
    });
    expect(session.text).toBe('ha');
    expect(session.generations[0]).toMatchObject({ outcome: 'interrupted', error });
    expect(session.running).toBeNull();
  });

  it('branches: what was kept stays, what follows is new, and one undo brings the former answer back', () => {
    const first = after(begin, typed(0, 'P'), ...generated('g', opening(1), [' a b c']));
    const kept = { text: ' a X', tokens: [] };
    const session = after(
      first,
      {
        type: 'generation-started',
        asked: { ...asked('h'), kept },
        opening: opening(1, ' a b c', kept.text),
        at: 50,
      },
      { type: 'completion-grown', completion: completion(' y'), at: 55 },
      { type: 'generation-ended', outcome: 'complete', closing: '', at: 60 },
    );
    expect(session.text).toBe('P a X y');
    expect(marked(session)).toEqual([' a X y']);
    expect(marked(after(session, { type: 'undone' }))).toEqual([' a b c']);
  });

  it('leafs through the choices, each a change', () => {
    const session = after(begin, typed(0, 'P'), ...generated('g', opening(1), [' one', ' another']));
    const flipped = after(session, { type: 'choice-shown', generation: 'g', choice: 1, at: 70 });
    expect(flipped.text).toBe('P another');
    expect(flipped.generated).toEqual([{ from: 1, to: 9, generation: 'g', choice: 1 }]);
    expect(after(flipped, { type: 'undone' }).text).toBe('P one');
  });

  it('takes typing without a pause as one change and a line break as its end', () => {
    const letters = after(
      begin,
      typed(0, 'a', 0),
      typed(1, 'b', 100),
      typed(2, '\n', 200),
      typed(3, 'c', 300),
    );
    expect(letters.history.past).toHaveLength(2);
    expect(after(letters, { type: 'undone' }).text).toBe('ab\n');
  });

  it('loads an example with its parameters, and both go back together', () => {
    const setup = { ...begin.setup, parameters: { ...begin.setup.parameters, temperature: 0 } };
    const session = after(begin, typed(0, 'mine'), {
      type: 'example-loaded',
      text: 'theirs',
      setup,
      at: 5000,
    });
    expect(session).toMatchObject({ text: 'theirs', setup });
    expect(after(session, { type: 'undone' })).toMatchObject({ text: 'mine', setup: begin.setup });
  });

  describe('with echo', () => {
    const echoing = (id: string, prompt: string): CompletionEvent => ({
      type: 'generation-started',
      asked: { ...asked(id), echo: true, promptLength: prompt.length },
      opening: opening(prompt.length),
      at: 50,
    });
    const grows = (...texts: string[]): CompletionEvent => ({
      type: 'completion-grown',
      completion: completion(...texts),
      at: 60,
    });
    const ends: CompletionEvent = { type: 'generation-ended', outcome: 'complete', closing: '', at: 70 };

    it('leaves out the prompt that the server repeats, also while it comes', () => {
      const running = after(begin, typed(0, 'Q: why?'), echoing('g', 'Q: why?'), grows('Q: w'));
      expect(running.text).toBe('Q: why?');
      expect(running.running?.generation.firstTokenAt).toBeNull();
      expect(after(running, grows('Q: why? Because', 'Q: why? So'), ends).text).toBe('Q: why? Because');
    });

    it('leaves out a prompt that travelled with half of a surrogate pair', () => {
      const session = after(begin, typed(0, 'a\ud83d'), echoing('g', 'a\ud83d'), grows('a\ufffd b'), ends);
      expect(session.text).toBe('a\ud83d b');
    });

    it('keeps every word of a server that does not repeat the prompt', () => {
      const session = after(begin, typed(0, 'Q: why?'), echoing('g', 'Q: why?'), grows(' Because.'), ends);
      expect(session.text).toBe('Q: why? Because.');
      expect(marked(session)).toEqual([' Because.']);
    });

    it('puts a former answer back when the call breaks off behind the prompt', () => {
      const session = after(begin, typed(0, 'Q'), ...generated('g', opening(1), [' answer']));
      const error = { status: 0, code: 'connection_lost', message: '' };
      const failed = after(
        session,
        {
          type: 'generation-started',
          asked: { ...asked('h'), echo: true, promptLength: 1 },
          opening: opening(1, ' answer'),
          at: 50,
        },
        grows('Q'),
        { type: 'generation-failed', error, at: 60 },
      );
      expect(failed.text).toBe('Q answer');
      expect(failed.failure?.error).toBe(error);
    });
  });

  it('is as it was when it is stopped before a word that is not the echoed prompt', () => {
    const session = after(begin, typed(0, 'Q'), ...generated('g', opening(1), [' answer']));
    const stopped = after(
      session,
      {
        type: 'generation-started',
        asked: { ...asked('h'), echo: true, promptLength: 1 },
        opening: opening(1, ' answer'),
        at: 50,
      },
      { type: 'completion-grown', completion: completion('Q'), at: 60 },
      { type: 'generation-ended', outcome: 'stopped', closing: '', at: 70 },
    );
    expect(stopped).toEqual(session);
  });

  it('forgets the oldest generations but none that stands in the box', () => {
    const many = Array.from({ length: 60 }, (_, n) =>
      generated(`g${n}`, opening(5, n === 0 ? '' : `again ${n - 1}`), [`again ${n}`]),
    ).flat();
    const session = after(begin, ...generated('first', opening(0), ['first']), ...many);
    expect(session.text).toBe('firstagain 59');
    expect(session.generations.map(({ id }) => id)).toContain('first');
    expect(session.generations.length).toBeLessThanOrEqual(51);
  });

  it('can be taken back to its beginning and brought again, also after it was written down and read', () => {
    const edits = fc.array(
      fc.oneof(
        fc.record({
          what: fc.constant('edit' as const),
          a: fc.nat(40),
          b: fc.nat(5),
          text: fc.string({ maxLength: 4 }),
        }),
        fc.record({
          what: fc.constant('generate' as const),
          a: fc.nat(40),
          b: fc.nat(5),
          text: fc.string({ minLength: 1, maxLength: 8 }),
        }),
        fc.record({
          what: fc.constant('choice' as const),
          a: fc.nat(3),
          b: fc.nat(2),
          text: fc.constant(''),
        }),
      ),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(edits, (list) => {
        let session = begin;
        for (const [index, { what, a, b, text }] of list.entries()) {
          const from = Math.min(a, session.text.length);
          const removed = session.text.slice(from, from + b);
          const at = index * 400;
          if (what === 'edit')
            session = after(session, {
              type: 'text-edited',
              splices: [{ from, removed, inserted: text }],
              cursor: from + text.length,
              at,
            });
          else if (what === 'generate')
            session = after(
              session,
              ...generated(`g${index}`, opening(from, removed, 'pre'), [text, `${text}2`], 'post'),
            );
          else
            session = after(session, {
              type: 'choice-shown',
              generation: session.generations[a]?.id ?? '',
              choice: b,
              at,
            });
          for (const [place, { from: start, to, generation }] of session.generated.entries()) {
            expect(start).toBeLessThan(to);
            expect(to).toBeLessThanOrEqual(session.text.length);
            expect(session.generated[place + 1]?.from ?? to).toBeGreaterThanOrEqual(to);
            expect(session.generations.some(({ id }) => id === generation)).toBe(true);
          }
        }
        const read: CompletionSession = JSON.parse(JSON.stringify(session));
        const steps = read.history.past.length;
        const undone = Array.from({ length: steps }).reduce<CompletionSession>(
          (now) => completionSession(now, { type: 'undone' }),
          read,
        );
        expect(undone.text).toBe('');
        expect(undone.generated).toEqual([]);
        const redone = Array.from({ length: steps }).reduce<CompletionSession>(
          (now) => completionSession(now, { type: 'redone' }),
          undone,
        );
        expect(redone.text).toBe(session.text);
        expect(redone.generated).toEqual(session.generated);
      }),
    );
  });
});
