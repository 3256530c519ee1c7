/**
 * Pearson's chi-square over the reported tokens, those expected less than five times joined to the last of the others, and its degrees of
 * freedom. Samples of tokens that were not reported (at most 20 are) say nothing of the reported ones and are left out.
 */
export function chiSquare(counts: Map<string, number>, expected: { token: string; probability: number }[]) {
  const observed = (token: string) => counts.get(token) ?? 0;
  const total = expected.reduce((sum, { token }) => sum + observed(token), 0);
  const cells: { seen: number; mean: number }[] = [];
  for (const { token, probability } of expected) {
    const last = cells.at(-1);
    if (last && probability * total < 5) {
      last.seen += observed(token);
      last.mean += probability * total;
    } else cells.push({ seen: observed(token), mean: probability * total });
  }
  const statistic = cells.reduce((sum, { seen, mean }) => sum + (seen - mean) ** 2 / mean, 0);
  return { statistic, freedom: cells.length - 1 };
}

/** The 99.9 % point of the chi-square distribution, by Wilson and Hilferty's approximation (1931). */
export function critical(freedom: number): number {
  const spread = 2 / (9 * freedom);
  return freedom * (1 - spread + 3.0902 * Math.sqrt(spread)) ** 3;
}
