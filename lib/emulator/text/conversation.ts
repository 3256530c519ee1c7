import type { ContextMessage } from './context-message';

export type Pair = { user: string; assistant: string };

/** A request's messages as the text model sees them. */
export type Conversation = {
  system: string;
  /** A user message and the assistant message after it: few-shot examples and past turns alike. */
  pairs: Pair[];
  /** The last user message. */
  question: string;
  /** What tools returned since the last user message. */
  toolResults: string[];
};

/** Of longer texts only the beginning and the end are read, so that no request can keep the model busy. */
const LONGEST_TEXT = 16_000;
const MOST_PAIRS = 200;

/** Sorts messages into system text, answered pairs and the open question. */
export function readConversation(messages: readonly ContextMessage[]): Conversation {
  const system: string[] = [];
  const pairs: Pair[] = [];
  let question = '';
  let answered = true;
  let toolResults: string[] = [];
  for (const { role, content } of messages) {
    if (role === 'system') system.push(content);
    else if (role === 'user') {
      question = answered ? content : `${question}\n${content}`;
      answered = false;
      toolResults = [];
    } else if (role === 'tool') toolResults.push(content);
    else if (content.trim() !== '') {
      if (!answered) pairs.push({ user: question, assistant: content });
      answered = true;
    }
  }
  return {
    system: clip(system.join('\n\n')),
    pairs: pairs.slice(-MOST_PAIRS).map(({ user, assistant }) => ({ user: clip(user), assistant })),
    question: clip(question),
    toolResults,
  };
}

function clip(text: string): string {
  return text.length > LONGEST_TEXT
    ? `${text.slice(0, LONGEST_TEXT / 2)}\n${text.slice(-LONGEST_TEXT / 2)}`
    : text;
}
