import * as z from 'zod/mini';
import type { TokenLogprob } from '@/lib/probabilities/token-logprob';
import type { ContentFilter } from '@/lib/wire/content-filter';
import type { Usage } from '@/lib/wire/usage';
import type { WireErrorData } from '@/lib/wire/wire-error';

const count = z.number();
const text = z.string();
const bytes = z.nullable(z.array(z.number()));

/** What any page keeps of an answer, as it stands in a draft. */
export const filtersSchema: z.ZodMiniType<ContentFilter[]> = z.array(
  z.object({
    category: text,
    filtered: z.boolean(),
    severity: z.optional(text),
    detected: z.optional(z.boolean()),
    citation: z.optional(z.object({ url: z.optional(text), license: z.optional(text) })),
    error: z.optional(text),
  }),
);

export const logprobsSchema: z.ZodMiniType<TokenLogprob[]> = z.array(
  z.object({
    token: text,
    logprob: z.nullable(z.number()),
    bytes,
    top: z.array(z.object({ token: text, logprob: z.number(), bytes })),
  }),
);

export const usageSchema: z.ZodMiniType<Usage> = z.object({
  promptTokens: count,
  completionTokens: count,
  totalTokens: count,
  cachedTokens: count,
  reasoningTokens: count,
});

export const wireErrorSchema: z.ZodMiniType<WireErrorData> = z.object({
  status: z.number(),
  code: text,
  message: text,
  type: z.optional(text),
  param: z.optional(text),
  innerCode: z.optional(text),
  contentFilters: z.optional(filtersSchema),
  requestId: z.optional(text),
  retryAfterMs: z.optional(z.number()),
});
