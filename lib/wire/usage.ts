import * as z from 'zod/mini';

const count = z.catch(z.number(), 0);

/** Tokens of one call, as the server counted them. */
export const usageSchema = z.looseObject({
  prompt_tokens: count,
  completion_tokens: count,
  total_tokens: count,
  prompt_tokens_details: z.nullish(z.looseObject({ cached_tokens: z.nullish(z.number()) })),
  completion_tokens_details: z.nullish(z.looseObject({ reasoning_tokens: z.nullish(z.number()) })),
});
export type WireUsage = z.infer<typeof usageSchema>;

/** The same in the studio's words. */
export type Usage = {
  promptTokens: number;
  completionTokens: number;
  totalTokens: number;
  cachedTokens: number;
  reasoningTokens: number;
};
