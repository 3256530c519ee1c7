import * as z from 'zod/mini';

const tokenLogprob = {
  token: z.string(),
  logprob: z.number(),
  bytes: z.nullish(z.array(z.number())),
};

/** `choices[].logprobs` of a chat completion: for each token its natural log-probability and up to 20 alternatives. */
export const logprobsSchema = z.looseObject({
  content: z.nullish(
    z.array(
      z.looseObject({ ...tokenLogprob, top_logprobs: z.catch(z.array(z.looseObject(tokenLogprob)), []) }),
    ),
  ),
});
export type WireLogprobs = z.infer<typeof logprobsSchema>;
