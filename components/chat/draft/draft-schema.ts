import * as z from 'zod/mini';
import {
  filtersSchema,
  logprobsSchema,
  usageSchema,
  wireErrorSchema,
} from '@/components/draft/answer-schemas';
import type { Completion } from '@/lib/chat/completion';
import type { Running } from '@/lib/chat/chat-session';
import type { Message, Version } from '@/lib/chat/message';
import type { Setup } from '@/lib/chat/setup';
import { chatParameters } from '@/lib/parameters/parameters';
import { readParameterValues } from '@/lib/parameters/read-parameter-values';
import { responseFormatSchema, toolSchema } from '@/lib/wire/chat-request';
import type { JsonObject } from '@/lib/wire/json';

const count = z.number();
const time = z.number();
const text = z.string();

const completion: z.ZodMiniType<Completion> = z.object({
  content: text,
  refusal: text,
  reasoning: text,
  toolCalls: z.array(z.object({ id: text, name: text, arguments: text })),
  finishReason: z.nullable(text),
  usage: z.nullable(usageSchema),
  promptFilters: filtersSchema,
  completionFilters: filtersSchema,
  logprobs: logprobsSchema,
  model: z.nullable(text),
  systemFingerprint: z.nullable(text),
});

const version: z.ZodMiniType<Version> = z.object({
  completion,
  outcome: z.enum(['complete', 'stopped', 'interrupted']),
  error: z.optional(wireErrorSchema),
  deployment: text,
  fingerprint: text,
  requestId: z.optional(text),
  emulated: z.boolean(),
  logprobs: z.optional(z.boolean()),
  estimatedPromptTokens: z.nullable(count),
  startedAt: time,
  firstTokenAt: z.nullable(time),
  endedAt: time,
});

const message: z.ZodMiniType<Message> = z.discriminatedUnion('role', [
  z.object({ role: z.literal('user'), id: text, content: text }),
  z.object({ role: z.literal('tool'), id: text, toolCallId: text, name: text, content: text }),
  z.object({
    role: z.literal('assistant'),
    id: text,
    versions: z.array(version).check(z.minLength(1)),
    shown: z.int().check(z.minimum(0)),
  }),
]);

const jsonObject = z.custom<JsonObject>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);

const setup: z.ZodMiniType<Setup> = z.object({
  deployment: text,
  systemMessage: text,
  fewShotExamples: z.array(z.object({ id: text, user: text, assistant: text })),
  parameters: z.pipe(
    z.record(z.string(), z.unknown()),
    z.transform((stored) => readParameterValues(chatParameters, stored)),
  ),
  pastMessages: z.nullable(z.int().check(z.minimum(0))),
  tools: z.array(toolSchema),
  toolsOff: z.optional(z.array(text)),
  responseFormat: z.nullable(responseFormatSchema),
  foreign: z.optional(jsonObject),
});

/** What of a session is kept in the browser: all but the undo history. */
export const draftSchema = z.object({
  format: z.literal(1),
  savedAt: time,
  setup,
  transcript: z.array(message),
  input: text,
});
export type Draft = z.infer<typeof draftSchema>;

/** An answer that was on its way when it was kept. */
export const runningSchema: z.ZodMiniType<Running> = z.object({
  messageId: text,
  version,
  keptLength: z.optional(z.int().check(z.minimum(0))),
});
