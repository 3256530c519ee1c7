import type { Running } from '@/lib/chat/chat-session';
import { shownVersion, type Message, type Transcript } from '@/lib/chat/message';
import { messagesToSend, windowStart } from '@/lib/chat/past-messages';

/** The messages as they are drawn: those of the transcript, and at the end the place of an answer that is on its way. */
export function drawnMessages(transcript: Transcript, runningId: Running['messageId'] | null): Transcript {
  if (runningId === null || transcript.some(({ id }) => id === runningId)) return transcript;
  return [...transcript, { role: 'assistant', id: runningId, versions: [], shown: 0 }];
}

/**
 * Index of the first message that goes with the next request. After an answer the next request has a new user message,
 * which pushes one more out of the window.
 */
export function nextWindowStart(transcript: Transcript, pastMessages: number | null): number {
  if (transcript.at(-1)?.role !== 'assistant') return windowStart(transcript, pastMessages);
  const next: Message = { role: 'user', id: '', content: '' };
  return windowStart([...transcript, next], pastMessages);
}

/** Ids of the tool calls and results that the API would refuse: their counterparts are missing or in another version. */
export function unpaired(transcript: Transcript): ReadonlySet<string> {
  const sent = new Set(messagesToSend(transcript, null).map(({ id }) => id));
  return new Set(transcript.map(({ id }) => id).filter((id) => !sent.has(id)));
}

/** Ids of the answers that were made under another setup than the answer before them. */
export function setupChanges(transcript: Transcript): ReadonlySet<string> {
  const changes = new Set<string>();
  let before: string | null = null;
  for (const message of transcript) {
    if (message.role !== 'assistant' || message.versions.length === 0) continue;
    const { fingerprint } = shownVersion(message);
    if (before !== null && before !== fingerprint) changes.add(message.id);
    before = fingerprint;
  }
  return changes;
}

/** The setup of the newest answer, by its fingerprint. */
export function lastFingerprint(transcript: Transcript): string | null {
  const last = transcript.findLast(({ role }) => role === 'assistant');
  return last?.role === 'assistant' && last.versions.length > 0 ? shownVersion(last).fingerprint : null;
}
