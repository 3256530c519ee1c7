type Scored = { tokens: readonly { logprob: number }[] };

/**
 * Candidates of `best_of` from the highest to the lowest mean log-probability per token, as the API chooses; the earlier
 * first among equals. One without tokens has nothing to be measured by and comes last.
 */
export function likeliestFirst<Candidate extends Scored>(candidates: readonly Candidate[]): Candidate[] {
  return candidates
    .map((candidate) => ({ candidate, score: meanLogprob(candidate) }))
    .sort((a, b) => b.score - a.score || 0)
    .map(({ candidate }) => candidate);
}

function meanLogprob({ tokens }: Scored): number {
  if (tokens.length === 0) return -Number.MAX_VALUE;
  return tokens.reduce((sum, { logprob }) => sum + logprob, 0) / tokens.length;
}
