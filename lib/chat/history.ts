import type { Transcript } from './message';
import type { Setup } from './setup';

/** One change that can be taken back. */
export type Change =
  | { kind: 'setup'; field: string; before: Setup; after: Setup; at: number }
  | {
      kind: 'transcript';
      before: Transcript;
      after: Transcript;
      /** What came after the change grew out of it: it goes and comes back with it. */
      whole?: boolean;
      at: number;
    };

/** What was done, newest last, and what was undone, newest last. */
export type History = { past: readonly Change[]; future: readonly Change[] };

export const emptyHistory: History = { past: [], future: [] };

const LONGEST = 200;
/** Typing in one field without a longer pause is one change. */
const PAUSE_MS = 1000;

/** Adds a change; what had been undone is gone. Changes of the same field in quick succession become one. */
export function recorded(history: History, change: Change): History {
  const last = history.past.at(-1);
  const joins =
    last?.kind === 'setup' &&
    change.kind === 'setup' &&
    last.field === change.field &&
    change.at - last.at < PAUSE_MS &&
    history.future.length === 0;
  const past = joins
    ? [...history.past.slice(0, -1), { ...change, before: last.before }]
    : [...history.past, change].slice(-LONGEST);
  return { past, future: [] };
}

/**
 * Goes from one state of the transcript to another and takes back only what lies between them: messages that the change
 * did not touch stay as they are now (they may have new versions), and messages that came later stay at the end.
 */
export function stepped(current: Transcript, from: Transcript, to: Transcript): Transcript {
  const before = new Map(from.map((message) => [message.id, message]));
  const now = new Map(current.map((message) => [message.id, message]));
  const known = new Set([...from, ...to].map(({ id }) => id));
  return [
    ...to.map((message) => (before.get(message.id) === message ? (now.get(message.id) ?? message) : message)),
    ...current.filter(({ id }) => !known.has(id)),
  ];
}
