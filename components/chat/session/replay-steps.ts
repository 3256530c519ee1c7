import type { Transcript } from '@/lib/chat/message';

/**
 * The answers that a replay asks for again, in order: of each user message the last one that follows it. An answer that
 * only calls tools, and the results that were given for it, stay as they are: results belong to the calls of one version.
 */
export function replaySteps(transcript: Transcript): string[] {
  return transcript.flatMap((message, index) => {
    if (message.role !== 'assistant') return [];
    const following = transcript.slice(index + 1);
    const next = following.find(({ role }) => role !== 'tool');
    return next === undefined || next.role === 'user' ? [message.id] : [];
  });
}
