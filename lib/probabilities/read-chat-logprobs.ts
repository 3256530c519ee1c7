import type { WireLogprobs } from '@/lib/wire/logprobs';
import type { TokenLogprob } from './token-logprob';

/** The tokens of a chat completion, or of one chunk of it; none where the server sent no log-probabilities. */
export function readChatLogprobs(logprobs: WireLogprobs | null | undefined): TokenLogprob[] {
  return (logprobs?.content ?? []).map(({ token, logprob, bytes, top_logprobs }) => ({
    token,
    logprob,
    bytes: bytes ?? null,
    top: top_logprobs.map((top) => ({ token: top.token, logprob: top.logprob, bytes: top.bytes ?? null })),
  }));
}
