import type { ChatSession } from './chat-session';
import { stepped, type Change, type History } from './history';

/** The session with its newest change taken back; the same session when there is none. */
export function undone(session: ChatSession): ChatSession {
  const { past, future } = session.history;
  const change = past.at(-1);
  if (!change) return session;
  return travelled(session, change, ['after', 'before'], {
    past: past.slice(0, -1),
    future: [...future, change],
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
