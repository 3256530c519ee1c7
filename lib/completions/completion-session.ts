import type { WireErrorData } from '@/lib/wire/wire-error';
import type { CompletionSetup } from './completion-setup';
import { editedRanges, stretchOf, withRange, type GeneratedRange } from './generated-range';
import { generatedText, type Generation, type Outcome } from './generation';
import { emptyHistory, recorded, type Change, type History, type Surroundings } from './history';
import { settledSession } from './settled-session';
import { inverted, spliced, type Splice } from './splice';
import { emptyTextCompletion, type TextCompletion } from './text-completion';

/** A generation on its way. What it has written stands in the text already. */
export type Running = {
  generation: Generation;
  /** What the box lost and got before the first token: a former answer, the pre-response text. */
  opening: Splice;
  /** Where the generated text begins; it grows from there. */
  at: number;
  before: Surroundings;
};

/** A call of which nothing arrived; the text is as it was. */
export type Failure = { generation: Generation; error: WireErrorData; at: number };

export type CompletionSession = {
  setup: CompletionSetup;
  /** Everything that stands in the box. */
  text: string;
  /** Where generation goes on: the end of the selection. */
  cursor: number;
  generated: readonly GeneratedRange[];
  /** What is known of the generations, oldest first; those that neither the text nor the history needs are forgotten. */
  generations: readonly Generation[];
  running: Running | null;
  failure: Failure | null;
  history: History;
};

/** What a generation is known by before it began. */
export type Asked = Pick<
  Generation,
  'id' | 'deployment' | 'asChat' | 'promptLength' | 'echo' | 'logprobs' | 'kept'
>;

/** Every change that the playground can undergo. Ids and times come with the events: the reducer has no clock. */
export type CompletionEvent =
  | { type: 'text-edited'; splices: readonly Splice[]; cursor: number; at: number }
  | { type: 'cursor-moved'; cursor: number }
  | { type: 'setup-changed'; setup: CompletionSetup; field: string; at: number }
  | { type: 'example-loaded'; text: string; setup: CompletionSetup; at: number }
  /** `opening` prepares the box: it takes out what is generated anew and puts in the pre-response text. */
  | { type: 'generation-started'; asked: Asked; opening: Splice; at: number }
  | { type: 'call-accepted'; requestId?: string; emulated: boolean }
  /** The completion so far; the caller folds the chunks. */
  | { type: 'completion-grown'; completion: TextCompletion; at: number }
  /** `closing` is the post-response text. */
  | { type: 'generation-ended'; outcome: Outcome; closing: string; error?: WireErrorData; at: number }
  | { type: 'generation-failed'; error: WireErrorData; at: number }
  | { type: 'failure-dismissed' }
  /** Another of a generation's choices takes the place of the one in the box. */
  | { type: 'choice-shown'; generation: string; choice: number; at: number }
  | { type: 'undone' }
  | { type: 'redone' };

/** A session in which nothing was written yet. */
export function newCompletionSession(setup: CompletionSetup): CompletionSession {
  return {
    setup,
    text: '',
    cursor: 0,
    generated: [],
    generations: [],
    running: null,
    failure: null,
    history: emptyHistory,
  };
}

/** The session after an event. Pure; an event that does not fit (a chunk when nothing runs) changes nothing. */
export function completionSession(session: CompletionSession, event: CompletionEvent): CompletionSession {
  if (session.running) return whileRunning(session, session.running, event);
  switch (event.type) {
    case 'text-edited':
      return event.splices.length === 0
        ? session
        : changed(session, 'edit', event.at, {
            splices: event.splices,
            generated: editedRanges(session.generated, event.splices),
            cursor: event.cursor,
          });
    case 'cursor-moved':
      return event.cursor === session.cursor ? session : { ...session, cursor: event.cursor };
    case 'setup-changed':
      return event.setup === session.setup
        ? session
        : changed(session, 'setup', event.at, { setup: event.setup, field: event.field });
    case 'example-loaded': {
      const { text, setup, at } = event;
      return changed(session, 'example', at, {
        splices: [{ from: 0, removed: session.text, inserted: text }],
        generated: [],
        cursor: text.length,
        setup,
      });
    }
    case 'generation-started':
      return started(session, event);
    case 'failure-dismissed':
      return { ...session, failure: null };
    case 'choice-shown':
      return withChoice(session, event);
    case 'undone':
      return undone(session);
    case 'redone':
      return redone(session);
    default:
      return session;
  }
}

function whileRunning(
  session: CompletionSession,
  running: Running,
  event: CompletionEvent,
): CompletionSession {
  switch (event.type) {
    case 'call-accepted': {
      const { requestId, emulated } = event;
      const generation = { ...running.generation, emulated, ...(requestId !== undefined && { requestId }) };
      return { ...session, running: { ...running, generation } };
    }
    case 'completion-grown':
      return grown(session, running, event.completion, event.at);
    case 'generation-ended':
      return ended(session, running, event);
    case 'generation-failed':
      return failed(session, running, event.error, event.at);
    default:
      return session;
  }
}

function started(
  session: CompletionSession,
  { asked, opening, at }: Extract<CompletionEvent, { type: 'generation-started' }>,
): CompletionSession {
  const generation: Generation = {
    ...asked,
    completion: emptyTextCompletion,
    outcome: 'interrupted',
    emulated: false,
    startedAt: at,
    firstTokenAt: null,
    endedAt: at,
  };
  const kept = generation.kept?.text ?? '';
  const begin = opening.from + opening.inserted.length - kept.length;
  const text = spliced(session.text, [opening]);
  return {
    ...session,
    text,
    cursor: begin + kept.length,
    generated: withRange(editedRanges(session.generated, [opening]), {
      from: begin,
      to: begin + kept.length,
      generation: generation.id,
      choice: 0,
    }),
    running: { generation, opening, at: begin, before: surroundings(session) },
    failure: null,
  };
}

/** The text that has arrived takes the place of what had arrived before. */
function grown(
  session: CompletionSession,
  running: Running,
  completion: TextCompletion,
  at: number,
): CompletionSession {
  const before = generatedText(running.generation, 0);
  const generation = { ...running.generation, completion, endedAt: at };
  const now = generatedText(generation, 0);
  const firstTokenAt =
    generation.firstTokenAt ?? (completion.choices.some(({ text }) => text !== '') ? at : null);
  const next = { ...session, running: { ...running, generation: { ...generation, firstTokenAt } } };
  if (now === before) return next;
  const splice = { from: running.at, removed: before, inserted: now };
  const end = running.at + now.length;
  return {
    ...next,
    text: spliced(session.text, [splice]),
    cursor: end,
    generated: withRange(editedRanges(session.generated, [splice]), {
      from: running.at,
      to: end,
      generation: generation.id,
      choice: 0,
    }),
  };
}

/** What came is one change, from the opening to the closing text. */
function ended(
  session: CompletionSession,
  running: Running,
  { outcome, closing, error, at }: Extract<CompletionEvent, { type: 'generation-ended' }>,
): CompletionSession {
  const { opening, before } = running;
  const generation: Generation = { ...running.generation, outcome, endedAt: at, ...(error && { error }) };
  const end = running.at + generatedText(generation, 0).length;
  const text = spliced(session.text, [{ from: end, removed: '', inserted: closing }]);
  const inserted = text.slice(opening.from, end + closing.length);
  const after: Surroundings = { ...surroundings(session), cursor: end + closing.length };
  const change: Change = { kind: 'generation', splices: [{ ...opening, inserted }], before, after, at };
  // An answer without a word is no change that could be taken back.
  const altered = inserted !== opening.removed;
  return remembered({
    ...session,
    text,
    cursor: after.cursor,
    generations: [...session.generations, generation],
    running: null,
    history: altered ? recorded(session.history, change) : session.history,
  });
}

/** With something written, a failure is an interrupted generation; without, the box is as it was before. */
function failed(
  session: CompletionSession,
  running: Running,
  error: WireErrorData,
  at: number,
): CompletionSession {
  const { generation } = running;
  if (generation.completion.choices.some(({ text }) => text !== ''))
    return ended(session, running, {
      type: 'generation-ended',
      outcome: 'interrupted',
      closing: '',
      error,
      at,
    });
  return { ...settledSession(session), failure: { generation, error, at } };
}

function withChoice(
  session: CompletionSession,
  { generation: id, choice, at }: Extract<CompletionEvent, { type: 'choice-shown' }>,
): CompletionSession {
  const stretch = stretchOf(session.generated, id);
  const generation = session.generations.find((one) => one.id === id);
  if (!stretch || !generation || stretch.choice === choice || !generation.completion.choices[choice])
    return session;
  const inserted = generatedText(generation, choice);
  const { from, to } = stretch;
  const splices = [{ from, removed: session.text.slice(from, to), inserted }];
  return changed(session, 'choice', at, {
    splices,
    generated: withRange(
      editedRanges(
        session.generated.filter((range) => range.generation !== id),
        splices,
      ),
      { from, to: from + inserted.length, generation: id, choice },
    ),
    cursor: from + inserted.length,
  });
}

type What = Partial<Surroundings> & Pick<Change, 'field'> & { splices?: readonly Splice[] };

function changed(
  session: CompletionSession,
  kind: Change['kind'],
  at: number,
  { splices = [], field, ...what }: What,
): CompletionSession {
  const before = surroundings(session);
  const after = { ...before, ...what };
  const change: Change = { kind, splices, before, after, at, ...(field !== undefined && { field }) };
  return remembered({
    ...session,
    ...after,
    text: spliced(session.text, splices),
    failure: kind === 'setup' ? session.failure : null,
    history: recorded(session.history, change),
  });
}

function undone(session: CompletionSession): CompletionSession {
  const { past, future } = session.history;
  const change = past.at(-1);
  if (!change) return session;
  return {
    ...session,
    ...change.before,
    text: spliced(session.text, inverted(change.splices)),
    failure: null,
    history: { past: past.slice(0, -1), future: [...future, change] },
  };
}

function redone(session: CompletionSession): CompletionSession {
  const { past, future } = session.history;
  const change = future.at(-1);
  if (!change) return session;
  return {
    ...session,
    ...change.after,
    text: spliced(session.text, change.splices),
    failure: null,
    history: { past: [...past, change], future: future.slice(0, -1) },
  };
}

function surroundings({ setup, generated, cursor }: CompletionSession): Surroundings {
  return { setup, generated, cursor };
}

const MOST_GENERATIONS = 50;

/** Forgets the generations that neither the text nor a change in the history speaks of, and the oldest beyond 50. */
function remembered(session: CompletionSession): CompletionSession {
  const { past, future } = session.history;
  const ranges = [session, ...[...past, ...future].flatMap(({ before, after }) => [before, after])];
  const needed = new Set(ranges.flatMap(({ generated }) => generated.map(({ generation }) => generation)));
  const last = session.generations.at(-1);
  const kept = session.generations
    .filter((generation) => needed.has(generation.id) || generation === last)
    .slice(-MOST_GENERATIONS);
  return kept.length === session.generations.length ? session : { ...session, generations: kept };
}
