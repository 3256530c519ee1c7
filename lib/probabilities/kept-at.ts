import { isWholeText, tokenBytes } from './token-bytes';
import type { LogprobEntry, TokenLogprob } from './token-logprob';

/** What the user kept of an answer when branching off: everything before a token, and the token put in its place. */
export type Kept = { text: string; tokens: readonly TokenLogprob[] };

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * What is kept when another token is put in the place of one: that token has the alternatives of its new place. Null
 * where the text would end within a character: a server takes whole characters only.
 */
export function keptAt(tokens: readonly TokenLogprob[], index: number, chosen: LogprobEntry): Kept | null {
  const former = tokens[index];
  if (!former) return null;
  const { token, logprob, bytes } = chosen;
  const kept = [...tokens.slice(0, index), { token, logprob, bytes, top: former.top }];
  const all = Uint8Array.from(kept.flatMap((one) => [...tokenBytes(one)]));
  return isWholeText(all) ? { text: decoder.decode(all), tokens: kept } : null;
}
