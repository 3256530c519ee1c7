import type { DraftKind } from '@/components/draft/draft-kind';
import type { CompletionSession, Running } from '@/lib/completions/completion-session';
import { settledSession } from '@/lib/completions/settled-session';
import type { Draft } from './draft-schema';

const cursorOf = ({ running, cursor }: CompletionSession) => running?.before.cursor ?? cursor;

/** What of a session is kept, and where. While an answer is written, the draft is the session before it. */
export const completionDraft: DraftKind<CompletionSession, Draft, Running> = {
  database: 'rehearsal-completions',
  key: 'completions-draft',
  loadSchemas: () => import('./draft-schema'),
  // The text changes only with the history.
  isSame: (before, now) =>
    before.history === now.history &&
    before.setup === now.setup &&
    before.generations === now.generations &&
    cursorOf(before) === cursorOf(now),
  draftOf(session) {
    const { setup, text, cursor, generated, generations, history } = settledSession(session);
    return {
      format: 1,
      savedAt: Date.now(),
      setup,
      text,
      cursor,
      generated: [...generated],
      generations: [...generations],
      history: { past: [...history.past], future: [...history.future] },
    };
  },
  runningOf: ({ running }) => running,
};
