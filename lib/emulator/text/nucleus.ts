/**
 * Size of the smallest set of the likeliest entries whose cumulative share reaches `topP` (Holtzman et al. 2020,
 * arXiv 1904.09751). `weights` fall and need not be normalised; at least one entry is kept.
 */
export function nucleusSize(weights: readonly number[], topP: number): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let cumulative = 0;
  for (let i = 0; i < weights.length; i++) {
    cumulative += weights[i]!;
    if (cumulative >= topP * total) return i + 1;
  }
  return weights.length;
}
