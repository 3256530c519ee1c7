import { wholeCharacters } from '@/lib/wire/whole-characters';
import { tokenBytes } from './token-bytes';
import type { TokenLogprob } from './token-logprob';

/** Neighbouring tokens `from` (inclusive) to `to` (exclusive) that together are whole characters. */
export type TokenPiece = {
  text: string;
  from: number;
  to: number;
  /** Of all its tokens together: the sum. Null where one of them has none. */
  logprob: number | null;
};

/** A row of tokens and its pieces: every token is in exactly one. */
export type TokenPieces = { tokens: readonly TokenLogprob[]; pieces: readonly TokenPiece[] };

export const noPieces: TokenPieces = { tokens: [], pieces: [] };

/**
 * The pieces of a row of tokens. Where the row only grew, the pieces that are `known` stay the same objects, all but the
 * last, which may have waited for the rest of its character.
 */
export function growPieces(known: TokenPieces, tokens: readonly TokenLogprob[]): TokenPieces {
  if (known.tokens === tokens) return known;
  const kept = continues(known.tokens, tokens) ? known.pieces.slice(0, -1) : [];
  const start = kept.at(-1)?.to ?? 0;
  const fresh = tokens.slice(start);
  const pieces = wholeCharacters(fresh.map(tokenBytes)).map(({ from, to, text }): TokenPiece => ({
    text,
    from: start + from,
    to: start + to,
    logprob: fresh
      .slice(from, to)
      .reduce<number | null>(
        (sum, { logprob }) => (sum === null || logprob === null ? null : sum + logprob),
        0,
      ),
  }));
  return { tokens, pieces: [...kept, ...pieces] };
}

/** Whether a row begins with another one. The first and the last token tell: an answer is not rewritten in its middle. */
function continues(known: readonly TokenLogprob[], tokens: readonly TokenLogprob[]): boolean {
  const last = known.length - 1;
  return tokens.length >= known.length && known[0] === tokens[0] && known[last] === tokens[last];
}

/** The place of the piece that holds a token, by bisection; -1 where none does. */
export function pieceIndexAt(pieces: readonly TokenPiece[], token: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.to ?? 0) <= token) low = middle + 1;
    else high = middle;
  }
  const found = pieces[low];
  return found && token >= found.from ? low : -1;
}
