import type { AssistantMessage, Message, ToolMessage, Transcript, Version } from './message';

/**
 * The transcript with another text in one message; of an answer it is the version that is shown. What the server said of
 * the tokens of its former text goes.
 */
export function withMessageEdited(transcript: Transcript, id: string, content: string): Transcript {
  return transcript.map((message): Message => {
    if (message.id !== id) return message;
    return message.role === 'assistant' ? answerEdited(message, content) : { ...message, content };
  });
}

function answerEdited(message: AssistantMessage, content: string): AssistantMessage {
  const version = message.versions[message.shown];
  if (!version || version.completion.content === content) return message;
  const { logprobs: _asked, ...rest } = version;
  const changed = { ...rest, completion: { ...version.completion, content, logprobs: [] } };
  return { ...message, versions: message.versions.with(message.shown, changed) };
}

/** The transcript without a message. It goes with the results of its own tool calls, which mean nothing without it. */
export function withoutMessage(transcript: Transcript, id: string): Transcript {
  const gone = transcript.find((message) => message.id === id);
  const calls = new Set(
    gone?.role === 'assistant'
      ? gone.versions.flatMap(({ completion }) => completion.toolCalls.map((call) => call.id))
      : [],
  );
  return transcript.filter(
    (message) => message.id !== id && !(message.role === 'tool' && calls.has(message.toolCallId)),
  );
}

/**
 * The transcript with the result of a tool call, in place of an earlier one or right behind its call: the API refuses a
 * call whose result does not follow it.
 */
export function withToolResult(transcript: Transcript, result: ToolMessage): Transcript {
  const index = transcript.findIndex(
    (message) => message.role === 'tool' && message.toolCallId === result.toolCallId,
  );
  if (index >= 0) return transcript.with(index, result);
  const asked = transcript.findLastIndex(
    (message) =>
      message.role === 'assistant' &&
      message.versions.some(({ completion }) =>
        completion.toolCalls.some(({ id }) => id === result.toolCallId),
      ),
  );
  if (asked < 0) return [...transcript, result];
  let at = asked + 1;
  while (transcript[at]?.role === 'tool') at++;
  return transcript.toSpliced(at, 0, result);
}

/** The transcript with an answer: as the newest version of a message that is there, else as a new one at the end. */
export function withVersion(transcript: Transcript, messageId: string, version: Version): Transcript {
  const index = transcript.findIndex(({ id }) => id === messageId);
  const known = transcript[index];
  if (known?.role !== 'assistant') {
    return [...transcript, { role: 'assistant', id: messageId, versions: [version], shown: 0 }];
  }
  const versions = [...known.versions, version];
  return transcript.with(index, { ...known, versions, shown: versions.length - 1 });
}

/** The transcript with another version of an answer shown; an index that it does not have changes nothing. */
export function withVersionShown(transcript: Transcript, id: string, index: number): Transcript {
  return transcript.map((message) =>
    message.id === id && message.role === 'assistant' && index in message.versions
      ? { ...message, shown: index }
      : message,
  );
}
