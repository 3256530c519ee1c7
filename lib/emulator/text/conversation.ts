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
  return { system: system.join('\n\n'), pairs, question, toolResults };
}
