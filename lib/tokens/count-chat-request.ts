import type { Model } from '@/lib/models/model';
import type { ChatRequest, WireMessage } from '@/lib/wire/chat-request';
import { countImage } from './count-image';
import type { CountText } from './load-encoding';
import { renderTools } from './render-tools';

/** Tokens of a request, part by part. */
export type ChatRequestTokens = {
  /** One number for each message of the body, with its overhead. */
  messages: readonly number[];
  /** Function definitions and the response format's schema. */
  tools: number;
  /** What begins the model's response. */
  reply: number;
  total: number;
  /** True where no published rule is exact: tools, tool calls, schemas and images. */
  estimated: boolean;
};

const PER_MESSAGE = 3;
const PER_NAME = 1;
const PER_REPLY = 3;
const PER_TOOL_CALL = 3;
const TOOLS = 9;
/** What tools save on a system message, which is padded with a newline then. */
const TOOLS_WITH_SYSTEM = -4;
/** An image whose size is not known: one of 1024 × 1024. */
const ASSUMED_IMAGE = { width: 1024, height: 1024 };

/**
 * Counts the body of a request: three for each message and its texts, one more for a name, three for the response.
 * Source: OpenAI cookbook, "How to count tokens with tiktoken"; tools: hmarr/openai-chat-tokens.
 */
export function countChatRequest(body: ChatRequest, model: Model, count: CountText): ChatRequestTokens {
  const hasTools = (body.tools?.length ?? 0) > 0;
  const messages = body.messages.map((message) => messageTokens(message, model, count));
  const system = body.messages.findIndex(({ role }) => role === 'system');
  const schema = body.response_format?.type === 'json_schema' ? body.response_format.json_schema : undefined;
  const tools =
    (hasTools
      ? count(renderTools(body.tools ?? [])) + TOOLS + paddedSystem(body.messages[system], count)
      : 0) + (schema ? count(JSON.stringify(schema.schema ?? {})) : 0);
  return {
    messages,
    tools,
    reply: PER_REPLY,
    total: messages.reduce((sum, tokens) => sum + tokens, PER_REPLY) + tools,
    estimated: hasTools || schema !== undefined || body.messages.some(isEstimated),
  };
}

function messageTokens(message: WireMessage, model: Model, count: CountText): number {
  const { role, content, name, tool_calls: calls = [] } = message;
  const parts = typeof content === 'string' ? [{ type: 'text', text: content }] : (content ?? []);
  const texts = parts.reduce((sum, part) => sum + (part.text ? count(part.text) : 0), 0);
  const images = parts
    .filter(({ type }) => type === 'image_url')
    .reduce((sum, { image_url: image }) => {
      return sum + countImage(ASSUMED_IMAGE, image?.detail === 'low' ? 'low' : 'high', model);
    }, 0);
  const called = calls.reduce(
    (sum, { function: made }) => sum + PER_TOOL_CALL + count(made.name) + count(made.arguments),
    0,
  );
  return (
    PER_MESSAGE + count(role) + texts + images + called + (name === undefined ? 0 : count(name) + PER_NAME)
  );
}

function paddedSystem(system: WireMessage | undefined, count: CountText): number {
  if (!system) return 0;
  const { content } = system;
  const padded =
    typeof content === 'string' && content !== '' && !content.endsWith('\n')
      ? count(`${content}\n`) - count(content)
      : 0;
  return TOOLS_WITH_SYSTEM + padded;
}

function isEstimated({ role, content, tool_calls: calls = [] }: WireMessage): boolean {
  return (
    role === 'tool' ||
    calls.length > 0 ||
    (Array.isArray(content) && content.some(({ type }) => type === 'image_url'))
  );
}
