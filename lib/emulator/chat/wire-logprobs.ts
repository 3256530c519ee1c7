import type { JsonObject } from '@/lib/wire/json';
import type { AnswerToken } from '../writing/choice';
import { tokenText, wireLogprob } from '../writing/token-text';

type Entry = { bytes: Uint8Array; logprob: number };

/** `choices[].logprobs`: every token with its bytes and, when asked for, the likeliest ones at its place. */
export function wireLogprobs(tokens: readonly AnswerToken[], topLogprobs: number): JsonObject {
  return {
    content: tokens.map((token) => ({
      ...entry(token),
      top_logprobs: token.top.slice(0, topLogprobs).map(entry),
    })),
    refusal: null,
  };
}

function entry({ bytes, logprob }: Entry): JsonObject {
  return { bytes: [...bytes], logprob: wireLogprob(logprob), token: tokenText(bytes) };
}
