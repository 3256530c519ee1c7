import type { TextLogprobs } from '@/lib/wire/text-logprobs';
import { spelledBytes } from './token-bytes';
import type { LogprobEntry, TokenLogprob } from './token-logprob';

/**
 * The tokens of a text completion from its four lists. The first token of an echoed prompt has no probability. The wire
 * gives no bytes: those of a token spelled `bytes:\xe2\x80` are read from its name, others stay null. Lists that are too
 * short leave what they lack out.
 */
export function readTextLogprobs(logprobs: TextLogprobs): TokenLogprob[] {
  return logprobs.tokens.map((token, index) => ({
    token,
    logprob: logprobs.token_logprobs[index] ?? null,
    bytes: bytesOf(token),
    top: Object.entries(logprobs.top_logprobs?.[index] ?? {})
      .map(([name, logprob]): LogprobEntry => ({ token: name, logprob, bytes: bytesOf(name) }))
      .sort((a, b) => b.logprob - a.logprob),
  }));
}

function bytesOf(token: string): number[] | null {
  const bytes = spelledBytes(token);
  return bytes && [...bytes];
}
