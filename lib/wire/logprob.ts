import * as z from 'zod/mini';

/** What OpenAI writes for a token that is out of the question: JSON has no minus infinity. */
export const impossibleLogprob = -9999;

/** The natural log-probability of an alternative. Some servers write null for minus infinity. */
export const logprobSchema = z.pipe(
  z.nullable(z.number()),
  z.transform((logprob) => logprob ?? impossibleLogprob),
);
