import type { CandidateModel, WeightedTokens } from './candidate-model';

/**
 * Next-token distribution inside weighted candidate texts that are followed from their first token on: texts of a strict
 * form are left neither for each other's middles nor for a place of their own that reads alike. Undefined once what
 * was written begins none of them.
 */
export function createAnchoredModel(start: number, candidates: readonly WeightedTokens[]): CandidateModel {
  let alive = candidates.filter(({ tokens }) => tokens[0] === start);
  let written = 1;
  return {
    advance(token) {
      alive = alive.filter(({ tokens }) => tokens[written] === token);
      written += 1;
    },
    distribution() {
      const next = new Map<number, number>();
      let total = 0;
      for (const { tokens, weight } of alive) {
        const token = tokens[written];
        if (token === undefined) continue;
        next.set(token, (next.get(token) ?? 0) + weight);
        total += weight;
      }
      for (const [token, weight] of next) next.set(token, weight / total);
      return next.size > 0 ? next : undefined;
    },
  };
}
