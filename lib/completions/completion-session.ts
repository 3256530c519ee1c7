import type { WireErrorData } from '@/lib/wire/wire-error';
import type { CompletionSetup } from './completion-setup';
import { editedRanges, stretchOf, withRange, type GeneratedRange } from './generated-range';
import { generatedText, type Generation, type Outcome } from './generation';
import {
  emptyHistory,
  recorded,
  surroundingsOf,
  type Change,
  type History,
  type Surroundings,
} from './history';
import { remembered } from './remembered';
import { started, whileRunning } from './run-generation';
import { spliced, type Splice } from './splice';
import type { TextCompletion } from './text-completion';
import { redone, undone } from './undo';

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

/** Whether a failure is about what was changed: what one deployment or one value was refused for says nothing of another. */
function isAbout(failure: Failure | null, before: CompletionSetup, after: CompletionSetup): boolean {
  return after.deployment !== before.deployment || failure?.error.param !== undefined;
}

type What = Partial<Surroundings> & Pick<Change, 'field'> & { splices?: readonly Splice[] };

function changed(
  session: CompletionSession,
  kind: Change['kind'],
  at: number,
  { splices = [], field, ...what }: What,
): CompletionSession {
  const before = surroundingsOf(session);
  const after = { ...before, ...what };
  const change: Change = { kind, splices, before, after, at, ...(field !== undefined && { field }) };
  return remembered({
    ...session,
    ...after,
    text: spliced(session.text, splices),
    failure:
      kind === 'setup' && !isAbout(session.failure, before.setup, after.setup) ? session.failure : null,
    history: recorded(session.history, change),
  });
}
