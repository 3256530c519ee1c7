import type { ChatSession } from './chat-session';
import { stepped, type Change, type History } from './history';

/**
 * The session with a change taken back: the newest, or the one that is named, wherever it stands by now. The same session
 * when there is none.
 */
export function undone(session: ChatSession, which?: Change): ChatSession {
  const { past, future } = session.history;
  // Redoing puts a copy back, but what was before a change is its own.
  const index = which ? past.findLastIndex(({ before }) => before === which.before) : past.length - 1;
  const change = past[index];
  if (!change) return session;
  const kept =
    change.kind === 'transcript' && change.whole ? { ...change, after: session.transcript } : change;
  return travelled(session, kept, ['after', 'before'], {
    past: past.toSpliced(index, 1),
    future: [...future, kept],
  });
}

/** The session with the change made again that was taken back last; the same session when there is none. */
export function redone(session: ChatSession): ChatSession {
  const { past, future } = session.history;
  const change = future.at(-1);
  if (!change) return session;
  return travelled(session, change, ['before', 'after'], {
    past: [...past, change],
    future: future.slice(0, -1),
  });
}

type Side = 'before' | 'after';

function travelled(
  session: ChatSession,
  change: Change,
  [from, to]: [Side, Side],
  history: History,
): ChatSession {
  if (change.kind === 'setup') return { ...session, setup: change[to], history };
  const transcript = stepped(session.transcript, change[from], change[to]);
  return { ...session, transcript, failure: null, history };
}
