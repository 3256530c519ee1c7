import { shownVersion, type Transcript } from './message';

/**
 * Index of the first message of the transcript that goes with a request. The newest user message and what follows it
 * (tool calls and their results) always go; `pastMessages` counts the messages before it, as the Studio's "Past messages
 * included" does: 10 are five questions and five answers. A window never begins with the result of a tool call, because
 * the API refuses a result whose call it cannot see.
 */
export function windowStart(transcript: Transcript, pastMessages: number | null): number {
  if (pastMessages === null) return 0;
  const newest = transcript.findLastIndex((message) => message.role === 'user');
  let start = Math.max(0, (newest < 0 ? transcript.length : newest) - pastMessages);
  while (transcript[start]?.role === 'tool') start++;
  return start;
}

/**
 * The messages of the transcript that go with a request: those from `windowStart` on, without the results of tool calls
 * that the shown versions do not make. The API refuses a result whose call it cannot see.
 */
export function messagesToSend(transcript: Transcript, pastMessages: number | null): Transcript {
  const calls = new Set<string>();
  return transcript.slice(windowStart(transcript, pastMessages)).filter((message) => {
    if (message.role === 'assistant')
      for (const { id } of shownVersion(message).completion.toolCalls) calls.add(id);
    return message.role !== 'tool' || calls.has(message.toolCallId);
  });
}
