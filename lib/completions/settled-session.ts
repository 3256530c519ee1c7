import type { CompletionSession } from './completion-session';
import { generatedText } from './generation';
import { inverted, spliced } from './splice';

/** The session without what is being generated, as it was before that began. */
export function settledSession(session: CompletionSession): CompletionSession {
  const { running, text } = session;
  if (!running) return session;
  const { opening, at, before, generation } = running;
  const written = {
    ...opening,
    inserted: text.slice(opening.from, at + generatedText(generation, 0).length),
  };
  return { ...session, ...before, text: spliced(text, inverted([written])), running: null };
}
