import * as z from 'zod/mini';
import type { JsonObject } from './json';

const jsonObject = z.custom<JsonObject>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);

const contentPart = z.looseObject({
  type: z.string(),
  text: z.optional(z.string()),
  image_url: z.optional(z.looseObject({ url: z.string() })),
});

const toolCall = z.looseObject({
  id: z.string(),
  type: z.literal('function'),
  function: z.looseObject({ name: z.string(), arguments: z.string() }),
});

const chatMessageSchema = z.looseObject({
  role: z.enum(['system', 'developer', 'user', 'assistant', 'tool', 'function']),
  content: z.optional(z.nullable(z.union([z.string(), z.array(contentPart)]))),
  name: z.optional(z.string()),
  tool_calls: z.optional(z.array(toolCall)),
  tool_call_id: z.optional(z.string()),
  refusal: z.optional(z.nullable(z.string())),
});
export type WireMessage = z.infer<typeof chatMessageSchema>;

/** A function that the model may call; the name is `^[a-zA-Z0-9_-]{1,64}$`. Source: Azure 2024-10-21. */
export const toolSchema = z.looseObject({
  type: z.literal('function'),
  function: z.looseObject({
    name: z.string().check(z.regex(/^[a-zA-Z0-9_-]{1,64}$/)),
    description: z.optional(z.string()),
    parameters: z.optional(jsonObject),
    strict: z.optional(z.nullable(z.boolean())),
  }),
});
export type Tool = z.infer<typeof toolSchema>;

export const responseFormatSchema = z.union([
  z.looseObject({ type: z.literal('text') }),
  z.looseObject({ type: z.literal('json_object') }),
  z.looseObject({
    type: z.literal('json_schema'),
    json_schema: z.looseObject({
      name: z.string().check(z.regex(/^[a-zA-Z0-9_-]{1,64}$/)),
      description: z.optional(z.string()),
      schema: z.optional(jsonObject),
      strict: z.optional(z.nullable(z.boolean())),
    }),
  }),
]);
export type ResponseFormat = z.infer<typeof responseFormatSchema>;

/** The body of `chat/completions`: the fields we use with the API's own limits, others pass. Source: Azure 2024-10-21. */
export const chatRequestSchema = z.looseObject({
  messages: z.array(chatMessageSchema).check(z.minLength(1)),
  model: z.optional(z.string()),
  temperature: z.optional(z.nullable(z.number().check(z.minimum(0), z.maximum(2)))),
  top_p: z.optional(z.nullable(z.number().check(z.minimum(0), z.maximum(1)))),
  n: z.optional(z.nullable(z.int().check(z.minimum(1), z.maximum(128)))),
  stream: z.optional(z.nullable(z.boolean())),
  stream_options: z.optional(z.nullable(z.looseObject({ include_usage: z.optional(z.boolean()) }))),
  stop: z.optional(z.nullable(z.union([z.string(), z.array(z.string()).check(z.maxLength(4))]))),
  max_tokens: z.optional(z.nullable(z.int().check(z.minimum(1)))),
  max_completion_tokens: z.optional(z.nullable(z.int().check(z.minimum(1)))),
  presence_penalty: z.optional(z.nullable(z.number().check(z.minimum(-2), z.maximum(2)))),
  frequency_penalty: z.optional(z.nullable(z.number().check(z.minimum(-2), z.maximum(2)))),
  logit_bias: z.optional(z.nullable(z.record(z.string(), z.number().check(z.minimum(-100), z.maximum(100))))),
  logprobs: z.optional(z.nullable(z.boolean())),
  top_logprobs: z.optional(z.nullable(z.int().check(z.minimum(0), z.maximum(20)))),
  seed: z.optional(z.nullable(z.int())),
  user: z.optional(z.string()),
  tools: z.optional(z.array(toolSchema).check(z.maxLength(128))),
  tool_choice: z.optional(
    z.union([
      z.enum(['none', 'auto', 'required']),
      z.looseObject({ type: z.literal('function'), function: z.looseObject({ name: z.string() }) }),
    ]),
  ),
  parallel_tool_calls: z.optional(z.boolean()),
  response_format: z.optional(responseFormatSchema),
  reasoning_effort: z.optional(z.nullable(z.string())),
  verbosity: z.optional(z.nullable(z.string())),
  /**
   * The answer goes on with the assistant message that ends `messages`, and holds only what is new. Source: vLLM's
   * OpenAI-compatible server.
   */
  continue_final_message: z.optional(z.nullable(z.boolean())),
  /** Whether a new assistant message is begun; vLLM refuses true beside `continue_final_message`. Source: the same. */
  add_generation_prompt: z.optional(z.nullable(z.boolean())),
});
export type ChatRequest = z.infer<typeof chatRequestSchema>;
