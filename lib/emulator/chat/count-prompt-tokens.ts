import type { ChatRequest, WireMessage } from '@/lib/wire/chat-request';
import type { TextGenerator } from '../text/text-generator';
import { messageText } from './message-text';
import { renderTools } from './render-tools';

/**
 * Tokens of a prompt: 3 a message and its values, 1 more for a name, 3 for the answer's beginning (OpenAI cookbook,
 * "How to count tokens with tiktoken"); tools as the TypeScript that OpenAI's models are known to be shown.
 */
export function countPromptTokens(request: ChatRequest, { encode }: Pick<TextGenerator, 'encode'>): number {
  const count = (text: string) => encode(text).length;
  const messages = request.messages.reduce((sum, message) => sum + messageTokens(message, count), 0);
  const schema =
    request.response_format?.type === 'json_schema' ? request.response_format.json_schema : undefined;
  return (
    messages +
    3 +
    (request.tools?.length ? count(renderTools(request.tools)) + 9 : 0) +
    (schema ? count(JSON.stringify(schema.schema ?? {})) : 0)
  );
}

function messageTokens(message: WireMessage, count: (text: string) => number): number {
  const calls = (message.tool_calls ?? []).reduce(
    (sum, { function: called }) => sum + 3 + count(called.name) + count(called.arguments),
    0,
  );
  const name = typeof message.name === 'string' ? count(message.name) + 1 : 0;
  return 3 + count(message.role) + count(messageText(message)) + name + calls;
}
