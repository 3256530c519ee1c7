import type { JsonObject } from '@/lib/wire/json';
import type { AnswerToken } from './choice';

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

/** OpenAI's value for a token that is out of the question. */
const impossible = -9999;

function entry({ bytes, logprob }: Entry): JsonObject {
  return { bytes: [...bytes], logprob: Math.max(logprob, impossible), token: spell(bytes) };
}

/** A token that holds part of a character is spelled by its bytes (`\xec\x95`), as OpenAI does. */
function spell(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');
  }
}
