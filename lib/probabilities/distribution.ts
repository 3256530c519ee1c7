import { tokenBytes } from './token-bytes';
import type { LogprobEntry, TokenLogprob } from './token-logprob';

/** A token that may come next. `probability` is exp(logprob), at most 1. */
export type Outcome = LogprobEntry & { probability: number };

/** What may come next at one place, as far as the server reported it. */
export type Distribution = {
  /** Best first. */
  outcomes: readonly Outcome[];
  /** Probability of all tokens that were not reported together, 0 to 1. */
  tail: number;
  /** The most that a single token of the tail can have: it would have been reported otherwise. */
  tailCeiling: number;
};

/** The largest vocabularies have about so many tokens: a tail cannot be spread over more. */
const VOCABULARY = 200_000;

/** Servers give logarithms in single precision: a smaller rest is rounding. */
const ROUNDING = 1e-6;

/**
 * The distribution of the reported alternatives and the token that was chosen, which counts once: servers name it among
 * the alternatives when it is one of the likeliest, else not. `tail` = 1 - sum of exp(logprob).
 */
export function distributionOf(top: readonly LogprobEntry[], chosen?: LogprobEntry): Distribution {
  const listed = chosen === undefined ? -1 : indexOfToken(top, chosen);
  const named = chosen !== undefined && listed < 0 ? [...top, chosen] : top;
  const outcomes = named
    .map(({ token, logprob, bytes }): Outcome => ({
      token,
      logprob,
      bytes,
      probability: probabilityOf(logprob),
    }))
    .sort((a, b) => b.logprob - a.logprob);
  const rest = 1 - outcomes.reduce((sum, { probability }) => sum + probability, 0);
  const tail = rest < ROUNDING ? 0 : rest;
  // Text completions list the chosen token also where it is none of the likeliest: it bounds nothing.
  const least = top.reduce(
    (lowest, { logprob }, index) => (index === listed ? lowest : Math.min(lowest, probabilityOf(logprob))),
    1,
  );
  return { outcomes, tail, tailCeiling: Math.min(Math.max(least, tail / VOCABULARY), tail) };
}

/** The distribution at the place of a token. */
export function distributionAt({ token, logprob, bytes, top }: TokenLogprob): Distribution {
  return distributionOf(top, logprob === null ? undefined : { token, logprob, bytes });
}

/** Where a token stands in a list, by its bytes; of several with the same bytes the one of the nearest probability; else -1. */
export function indexOfToken(
  entries: readonly LogprobEntry[],
  { token, logprob, bytes }: Pick<TokenLogprob, 'token' | 'logprob' | 'bytes'>,
): number {
  const wanted = { token, bytes };
  let found = -1;
  let distance = Infinity;
  entries.forEach((entry, index) => {
    if (!isSameToken(entry, wanted)) return;
    const away = logprob === null ? 0 : Math.abs(entry.logprob - logprob);
    if (away >= distance) return;
    found = index;
    distance = away;
  });
  return found;
}

type Named = Pick<LogprobEntry, 'token' | 'bytes'>;

/** Compared by their bytes, which are made only where the texts cannot tell: answers have thousands of tokens. */
function isSameToken(one: Named, other: Named): boolean {
  if (one.bytes && other.bytes) return sameBytes(one.bytes, other.bytes);
  if (one.token === other.token) return true;
  return mayBeSpelled(one.token) || mayBeSpelled(other.token)
    ? sameBytes(tokenBytes(one), tokenBytes(other))
    : false;
}

function mayBeSpelled(token: string): boolean {
  return token.startsWith('\\x') || token.startsWith('bytes:');
}

function sameBytes(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}

/** exp(logprob), not over 1: rounding can leave a logarithm a little above 0. */
export function probabilityOf(logprob: number): number {
  return Math.min(1, Math.exp(logprob));
}

/** How surprising a token is, in bits: -log2 p. */
export function surpriseOf(logprob: number): number {
  return Math.max(0, -logprob / Math.LN2);
}
