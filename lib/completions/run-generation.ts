import type { WireErrorData } from '@/lib/wire/wire-error';
import type { CompletionEvent, CompletionSession, Running } from './completion-session';
import { editedRanges, withRange } from './generated-range';
import { generatedText, hasWritten, type Generation } from './generation';
import { recorded, surroundingsOf, type Change, type Surroundings } from './history';
import { remembered } from './remembered';
import { settledSession } from './settled-session';
import { spliced } from './splice';
import { emptyTextCompletion, type TextCompletion } from './text-completion';

/** The session that has asked: the box is prepared, and grows from now on. */
export function started(
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
    running: { generation, opening, at: begin, before: surroundingsOf(session) },
    failure: null,
  };
}

/** The session after an event that came while an answer is on its way. Pure; what does not fit changes nothing. */
export function whileRunning(
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

/** The text that has arrived takes the place of what had arrived before. */
function grown(
  session: CompletionSession,
  running: Running,
  completion: TextCompletion,
  at: number,
): CompletionSession {
  const before = generatedText(running.generation, 0);
  const { kept } = running.generation;
  const prompt = session.text.slice(0, running.at + (kept?.text.length ?? 0));
  const echo = running.generation.echo && repeats(completion, prompt);
  const { firstTokenAt } = running.generation;
  const arrived = { ...running.generation, completion, echo, endedAt: at };
  const generation = { ...arrived, firstTokenAt: firstTokenAt ?? (hasWritten(arrived) ? at : null) };
  const now = generatedText(generation, 0);
  const next = { ...session, running: { ...running, generation } };
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

/** Whether each choice begins with the prompt, so far: servers that do not know `echo` write the answer alone. */
function repeats({ choices }: TextCompletion, prompt: string): boolean {
  // Half of a surrogate pair does not survive the journey.
  const sent = prompt.toWellFormed();
  return choices.every(({ text }) => sent.startsWith(text) || text.toWellFormed().startsWith(sent));
}

/** What came is one change, from the opening to the closing text. Stopped before its first word, nothing has happened. */
function ended(
  session: CompletionSession,
  running: Running,
  { outcome, closing, error, at }: Extract<CompletionEvent, { type: 'generation-ended' }>,
): CompletionSession {
  const { opening, before } = running;
  if (outcome === 'stopped' && !hasWritten(running.generation)) return settledSession(session);
  const generation: Generation = { ...running.generation, outcome, endedAt: at, ...(error && { error }) };
  const end = running.at + generatedText(generation, 0).length;
  const text = spliced(session.text, [{ from: end, removed: '', inserted: closing }]);
  const inserted = text.slice(opening.from, end + closing.length);
  const after: Surroundings = { ...surroundingsOf(session), cursor: end + closing.length };
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
  if (hasWritten(generation))
    return ended(session, running, {
      type: 'generation-ended',
      outcome: 'interrupted',
      closing: '',
      error,
      at,
    });
  return { ...settledSession(session), failure: { generation, error, at } };
}
