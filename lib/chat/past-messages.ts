import { shownVersion, type AssistantMessage, type Message, type Transcript } from './message';

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
 * The messages of the transcript that go with a request: those from `windowStart` on, as far as the API takes them. It
 * refuses a result whose call it cannot see, as when another version of the answer is shown, and a call that is not
 * followed by its result. An answer with such a call goes without its calls, or not at all when it says nothing else;
 * only the calls of the last answer may still wait.
 */
export function messagesToSend(transcript: Transcript, pastMessages: number | null): Transcript {
  const sent: Message[] = [];
  const inWindow = transcript.slice(windowStart(transcript, pastMessages));
  let calls = new Set<string>();
  for (const [index, message] of inWindow.entries()) {
    if (message.role === 'user') sent.push(message);
    else if (message.role === 'tool') {
      if (calls.has(message.toolCallId)) sent.push(message);
    } else {
      const callable = withAnswerableCalls(message, inWindow.slice(index + 1));
      calls = new Set(callable ? shownVersion(callable).completion.toolCalls.map(({ id }) => id) : []);
      if (callable) sent.push(callable);
    }
  }
  return sent;
}

function withAnswerableCalls(message: AssistantMessage, after: Transcript): AssistantMessage | null {
  const version = shownVersion(message);
  const { completion } = version;
  const end = after.findIndex(({ role }) => role !== 'tool');
  if (end < 0 || completion.toolCalls.length === 0) return message;
  const given = new Set(after.slice(0, end).map((result) => result.role === 'tool' && result.toolCallId));
  if (completion.toolCalls.every(({ id }) => given.has(id))) return message;
  if (completion.content === '') return null;
  return { ...message, versions: [{ ...version, completion: { ...completion, toolCalls: [] } }], shown: 0 };
}
