import type { DraftKind } from '@/components/draft/draft-kind';
import type { ChatSession, Running } from '@/lib/chat/chat-session';
import type { Draft } from './draft-schema';

/** What of a session is kept, and where. */
export const chatDraft: DraftKind<ChatSession, Draft, Running> = {
  database: 'rehearsal-chat',
  key: 'chat-draft',
  loadSchemas: () => import('./draft-schema'),
  isSame: (before, now) =>
    before.setup === now.setup && before.transcript === now.transcript && before.input === now.input,
  draftOf: ({ setup, transcript, input }) => ({
    format: 1,
    savedAt: Date.now(),
    setup,
    transcript: [...transcript],
    input,
  }),
  runningOf: ({ running }) => running,
};
