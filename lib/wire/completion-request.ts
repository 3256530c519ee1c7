import * as z from 'zod/mini';

const tokens = z.array(z.int().check(z.minimum(0)));

/**
 * The body of `completions`: the fields we use with the API's own limits, others pass. A prompt is a text, several texts,
 * token ids, or several lists of them. Source: Azure 2024-10-21.
 */
export const completionRequestSchema = z.looseObject({
  prompt: z.union([z.string(), z.array(z.string()), tokens, z.array(tokens)]),
  model: z.optional(z.string()),
  suffix: z.optional(z.nullable(z.string())),
  max_tokens: z.optional(z.nullable(z.int().check(z.minimum(0)))),
  temperature: z.optional(z.nullable(z.number().check(z.minimum(0), z.maximum(2)))),
  top_p: z.optional(z.nullable(z.number().check(z.minimum(0), z.maximum(1)))),
  n: z.optional(z.nullable(z.int().check(z.minimum(1), z.maximum(128)))),
  stream: z.optional(z.nullable(z.boolean())),
  stream_options: z.optional(z.nullable(z.looseObject({ include_usage: z.optional(z.boolean()) }))),
  /** How many of the likeliest tokens come with each token; 0: only its own log-probability. */
  logprobs: z.optional(z.nullable(z.int().check(z.minimum(0), z.maximum(5)))),
  echo: z.optional(z.nullable(z.boolean())),
  stop: z.optional(z.nullable(z.union([z.string(), z.array(z.string()).check(z.maxLength(4))]))),
  presence_penalty: z.optional(z.nullable(z.number().check(z.minimum(-2), z.maximum(2)))),
  frequency_penalty: z.optional(z.nullable(z.number().check(z.minimum(-2), z.maximum(2)))),
  /** The specification begins at 0, which no server takes. */
  best_of: z.optional(z.nullable(z.int().check(z.minimum(0), z.maximum(20)))),
  logit_bias: z.optional(z.nullable(z.record(z.string(), z.number().check(z.minimum(-100), z.maximum(100))))),
  seed: z.optional(z.nullable(z.int())),
  user: z.optional(z.string()),
});
export type CompletionRequest = z.infer<typeof completionRequestSchema>;
