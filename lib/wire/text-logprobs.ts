import * as z from 'zod/mini';
import { logprobSchema } from './logprob';

/**
 * `choices[].logprobs` of `completions`: four lists that run alongside each other. With `echo` the first token of the
 * prompt has no probability (null). A token that holds part of a character is spelled `bytes:\xe2\x80`. Offsets count
 * characters of prompt and text together. Source: Azure 2024-10-21.
 */
export const textLogprobsSchema = z.looseObject({
  tokens: z.array(z.string()),
  token_logprobs: z.array(z.nullable(z.number())),
  top_logprobs: z.catch(z.nullish(z.array(z.nullable(z.record(z.string(), logprobSchema)))), undefined),
  text_offset: z.catch(z.nullish(z.array(z.number())), undefined),
});
export type TextLogprobs = z.infer<typeof textLogprobsSchema>;
