import type { CompletionSession } from './completion-session';
import { inverted, spliced } from './splice';

/** The session before its last change; the same where there is none. */
export function undone(session: CompletionSession): CompletionSession {
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

/** The session with the change that was taken back last; the same where there is none. */
export function redone(session: CompletionSession): CompletionSession {
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
