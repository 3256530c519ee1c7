import type { CompletionSetup } from './completion-setup';
import type { GeneratedRange } from './generated-range';
import type { Splice } from './splice';

/** What a change alters besides the text. */
export type Surroundings = {
  setup: CompletionSetup;
  generated: readonly GeneratedRange[];
  cursor: number;
};

/** What a change to the session may alter besides its text. */
export function surroundingsOf({ setup, generated, cursor }: Surroundings): Surroundings {
  return { setup, generated, cursor };
}

/** One change that can be taken back: of the text, of what is known about it, of the setup, or of all at once. */
export type Change = {
  kind: 'edit' | 'generation' | 'choice' | 'setup' | 'example';
  splices: readonly Splice[];
  before: Surroundings;
  after: Surroundings;
  /** Of a setup change: which field, so that moving one slider is one change. */
  field?: string;
  /** Milliseconds since the epoch. */
  at: number;
};

/** What was done, newest last, and what was undone, newest last. Plain data: it survives a reload. */
export type History = { past: readonly Change[]; future: readonly Change[] };

export const emptyHistory: History = { past: [], future: [] };

const LONGEST = 300;
/** Characters that all changes together may hold; the oldest are forgotten first. */
const LARGEST = 4_000_000;
/** Typing without a longer pause is one change. */
const PAUSE_MS = 1000;

/** Adds a change; what had been undone is gone. Typing at one place, or moving one slider, without a pause is one change. */
export function recorded({ past, future }: History, change: Change): History {
  const last = past.at(-1);
  const joined = last && future.length === 0 ? join(last, change) : undefined;
  return { past: limited(joined ? [...past.slice(0, -1), joined] : [...past, change]), future: [] };
}

function join(last: Change, next: Change): Change | undefined {
  if (last.kind !== next.kind || next.at - last.at >= PAUSE_MS) return undefined;
  const merged = { ...next, before: last.before };
  if (next.kind === 'setup') return last.field === next.field ? merged : undefined;
  if (next.kind !== 'edit') return undefined;
  const splice = joinSplices(last.splices, next.splices);
  return splice && { ...merged, splices: [splice] };
}

/** Two splices as one, where the second goes on typing or deleting at the place of the first. */
function joinSplices([a, ...restA]: readonly Splice[], [b, ...restB]: readonly Splice[]): Splice | undefined {
  if (!a || !b || restA.length > 0 || restB.length > 0) return undefined;
  const typing = b.removed === '' && a.inserted !== '' && b.from === a.from + a.inserted.length;
  // A new line ends what one undo takes back.
  if (typing) return a.inserted.endsWith('\n') ? undefined : { ...a, inserted: a.inserted + b.inserted };
  // An input method writes a syllable anew with each of its letters.
  const composes = b.inserted !== '' && a.inserted !== '' && a.inserted.endsWith(b.removed);
  if (composes && b.from + b.removed.length === a.from + a.inserted.length)
    return { ...a, inserted: a.inserted.slice(0, a.inserted.length - b.removed.length) + b.inserted };
  const deletes = a.inserted === '' && b.inserted === '';
  if (deletes && b.from + b.removed.length === a.from)
    return { from: b.from, removed: b.removed + a.removed, inserted: '' };
  if (deletes && b.from === a.from) return { ...a, removed: a.removed + b.removed };
  return undefined;
}

function limited(past: readonly Change[]): readonly Change[] {
  let characters = 0;
  const tooOld = past.findLastIndex(({ splices }, index) => {
    characters += splices.reduce((sum, { removed, inserted }) => sum + removed.length + inserted.length, 0);
    return past.length - index > LONGEST || (characters > LARGEST && index < past.length - 1);
  });
  return past.slice(tooOld + 1);
}
