import type { CompletionSession } from './completion-session';
import { stretchOf, type GeneratedRange } from './generated-range';
import { hasWritten, type Generation } from './generation';
import type { Splice } from './splice';

/** The newest generation of which something still stands in the box; undefined when there is none. */
export function newestInBox({ generations, generated }: CompletionSession): Generation | undefined {
  return generations.findLast(({ id }) => stretchOf(generated, id) !== undefined);
}

/** The last generation when it wrote nothing and nothing was done since; undefined otherwise. */
export function emptyAnswer({ generations, history }: CompletionSession): Generation | undefined {
  const last = generations.at(-1);
  const touched = history.future.length > 0 || (history.past.at(-1)?.at ?? 0) > (last?.endedAt ?? 0);
  return last && !touched && !hasWritten(last) && last.outcome === 'complete' && !last.kept
    ? last
    : undefined;
}

/**
 * What a generation put into the box and what still stands there, as the splice that takes it out: its stretch, with what
 * was typed into it, and the pre-response and post-response text around it where nobody changed them. Undefined when
 * nothing of the generation is left.
 */
export function takenOut(session: CompletionSession, generation: string): Splice | undefined {
  const stretch = stretchOf(session.generated, generation);
  if (!stretch) return undefined;
  const { text, setup } = session;
  const around = textsAround(session, generation);
  // A branch begins behind the text that its former answer came with.
  const before = around.before || (setup.parameters.preResponseText ?? '');
  const { behind } = around;
  const from = text.endsWith(before, stretch.from) ? stretch.from - before.length : stretch.from;
  const to = text.startsWith(behind, stretch.to) ? stretch.to + behind.length : stretch.to;
  return { from, removed: text.slice(from, to), inserted: '' };
}

/** The pre-response and post-response text that a generation came with, as the change that it was has them. */
function textsAround({ history: { past } }: CompletionSession, generation: string) {
  const has = (ranges: readonly GeneratedRange[]) => ranges.some((range) => range.generation === generation);
  const change = past.findLast(
    ({ kind, before, after }) => kind === 'generation' && has(after.generated) && !has(before.generated),
  );
  const splice = change?.splices[0];
  const stretch = change && stretchOf(change.after.generated, generation);
  if (!splice || !stretch) return { before: '', behind: '' };
  return {
    before: splice.inserted.slice(0, stretch.from - splice.from),
    behind: splice.inserted.slice(stretch.to - splice.from),
  };
}
