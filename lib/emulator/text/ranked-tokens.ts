/** Tokens from the likeliest to the least likely, with natural logarithms of probabilities that sum to 1. */
export type RankedTokens = { tokens: number[]; logprobs: number[] };

/** Sorts by logit, the lower token id first among equals (so that greedy decoding is deterministic), and
 *  normalises by log-sum-exp. */
export function rankTokens(logits: ReadonlyMap<number, number>): RankedTokens {
  const entries = [...logits].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const largest = entries[0]?.[1] ?? 0;
  let sum = 0;
  for (const [, logit] of entries) sum += Math.exp(logit - largest);
  const normaliser = largest + Math.log(sum);
  return {
    tokens: entries.map(([token]) => token),
    logprobs: entries.map(([, logit]) => logit - normaliser),
  };
}
