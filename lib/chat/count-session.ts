import { countChatRequest } from '@/lib/tokens/count-chat-request';
import type { CountText } from '@/lib/tokens/load-encoding';
import type { Model } from '@/lib/models/model';
import type { ChatSession } from './chat-session';
import { messagesToSend } from './past-messages';
import { toChatRequest } from './to-chat-request';

/** Where the tokens of the next request go. */
export type SessionTokens = {
  system: number;
  /** `each` is in the order of the setup's few-shot examples. */
  examples: { total: number; each: readonly number[] };
  /** The messages of the transcript that go with the next request, by id. */
  past: { total: number; each: ReadonlyMap<string, number> };
  /** What stands in the message box. */
  draft: number;
  /** Function definitions and the response format's schema. */
  tools: number;
  /** All of the prompt, with the three tokens that begin the response. */
  total: number;
  /** Max response. */
  reserved: number;
  window: number;
  /** Whether prompt and reserved response fit into the window. */
  fits: boolean;
  /** Some part has no exact rule: tools, tool calls, schemas, images. */
  estimated: boolean;
};

/** Counts the body that would be sent if what stands in the message box were sent now. Pure, given `count`. */
export function countSession(
  { setup, transcript, input }: Pick<ChatSession, 'setup' | 'transcript' | 'input'>,
  model: Model,
  count: CountText,
): SessionTokens {
  const hasDraft = input.trim() !== '';
  const asked = hasDraft ? [...transcript, { role: 'user', id: '', content: input } as const] : transcript;
  const { messages, tools, total, estimated } = countChatRequest(
    toChatRequest(setup, asked, model).body,
    model,
    count,
  );
  const systems = setup.systemMessage === '' ? 0 : 1;
  const firstPast = systems + setup.fewShotExamples.length * 2;
  const examples = setup.fewShotExamples.map((_, index) => {
    const at = systems + index * 2;
    return (messages[at] ?? 0) + (messages[at + 1] ?? 0);
  });
  const lastPast = messages.length - (hasDraft ? 1 : 0);
  const sent = messagesToSend(asked, setup.pastMessages);
  const past = messages.slice(firstPast, lastPast);
  const reserved = setup.parameters.maxResponse;
  return {
    system: sum(messages.slice(0, systems)),
    examples: { total: sum(examples), each: examples },
    past: {
      total: sum(past),
      each: new Map(past.map((tokens, index) => [sent[index]?.id ?? '', tokens])),
    },
    draft: sum(messages.slice(lastPast)),
    tools,
    total,
    reserved,
    window: model.contextWindow,
    fits: total + reserved <= model.contextWindow,
    estimated,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
