import * as z from 'zod/mini';
import { logprobSchema } from './logprob';

const bytes = z.nullish(z.array(z.number()));
const alternative = z.looseObject({ token: z.string(), logprob: logprobSchema, bytes });

/** `choices[].logprobs` of a chat completion: for each token its natural log-probability and up to 20 alternatives. */
export const logprobsSchema = z.looseObject({
  content: z.nullish(
    z.array(
      z.looseObject({
        token: z.string(),
        logprob: z.number(),
        bytes,
        top_logprobs: z.catch(z.array(alternative), []),
      }),
    ),
  ),
});
export type WireLogprobs = z.infer<typeof logprobsSchema>;
