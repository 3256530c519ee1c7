import { distributionAt } from './distribution';
import { entropyOf } from './entropy';
import type { TokenLogprob } from './token-logprob';

/** What can be said of a row of tokens as a whole. */
export type SequenceFigures = {
  tokens: number;
  /** Tokens that have a log-probability; the others count nowhere below. */
  scored: number;
  /** Natural logarithm of the probability of the whole row: the sum of the logprobs. */
  total: number;
  /** Null where no token has a log-probability. */
  mean: number | null;
  /** exp(-mean): as uncertain as a choice among so many equally likely tokens. */
  perplexity: number | null;
  /** Indexes of the tokens with the lowest logprob below 0, the lowest first. */
  leastCertain: readonly number[];
  /** Mean entropy in bits of the places that allow it; null where none does. */
  entropy: { bits: number; exact: boolean; places: number } | null;
};

/** The figures of a row of tokens, with the `count` least certain of them. */
export function sequenceFigures(tokens: readonly TokenLogprob[], count: number): SequenceFigures {
  let total = 0;
  let scored = 0;
  const lowest: { index: number; logprob: number }[] = [];
  tokens.forEach(({ logprob }, index) => {
    if (logprob === null) return;
    total += logprob;
    scored += 1;
    const worst = lowest[count - 1];
    if (logprob >= 0 || (worst && logprob >= worst.logprob)) return;
    const at = lowest.findIndex((entry) => logprob < entry.logprob);
    lowest.splice(at < 0 ? lowest.length : at, 0, { index, logprob });
    lowest.length = Math.min(lowest.length, count);
  });
  const mean = scored === 0 ? null : total / scored;
  return {
    tokens: tokens.length,
    scored,
    total,
    mean,
    perplexity: mean === null ? null : Math.exp(-mean),
    leastCertain: lowest.map(({ index }) => index),
    entropy: meanEntropy(tokens),
  };
}

function meanEntropy(tokens: readonly TokenLogprob[]): SequenceFigures['entropy'] {
  const entropies = tokens.flatMap((token) =>
    token.top.length === 0 ? [] : (entropyOf(distributionAt(token)) ?? []),
  );
  if (entropies.length === 0) return null;
  return {
    bits: entropies.reduce((sum, { bits }) => sum + bits, 0) / entropies.length,
    exact: entropies.every(({ exact }) => exact),
    places: entropies.length,
  };
}
