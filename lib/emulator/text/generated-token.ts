import type { RankedTokens } from './ranked-tokens';
import type { GeneratedToken, TokenLogprob } from './text-generator';
import { bytesOf } from './tokenizer';

/** How many of the likeliest tokens come with each token. */
const TOP = 20;

/** A token as it is handed out: itself and the likeliest at its place. */
export function generatedToken(
  token: number,
  logprob: number,
  { tokens, logprobs }: RankedTokens,
): GeneratedToken {
  const top = tokens.slice(0, TOP).map((likely, index): TokenLogprob => ({
    token: likely,
    bytes: bytesOf(likely),
    logprob: logprobs[index]!,
  }));
  return { token, bytes: bytesOf(token), logprob, top };
}
