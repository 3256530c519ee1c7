import { buildSuffixArray, findRange, LONGEST_CONTEXT, type Range } from './suffix-array';

export type NgramModel = {
  /** Number of tokens that the model was built from. */
  size: number;
  /** Number of different tokens seen. */
  types: number;
  /** p(token | history), exact, over all types seen. 0 for a token never seen. */
  probability(history: readonly number[], token: number): number;
  /** The same distribution as token -> probability. With `unigrams` only that many of the backed-off types
   *  are kept and the sum is below 1 by what was left out. */
  distribution(history: readonly number[], unigrams?: number): Map<number, number>;
};

/** The absolute discount D; 0.75 is Ney, Essen and Kneser's usual value. */
const DISCOUNT = 0.75;

/**
 * An interpolated n-gram model on a suffix array ("infini-gram", Liu et al. 2024, arXiv 2401.17377) with absolute
 * discounting and a continuation unigram (Kneser & Ney 1995; Chen & Goodman 1998):
 *
 *   p(w|h_l) = max(c(h_l w) - D, 0) / c(h_l)  +  D N1+(h_l .) / c(h_l) p(w|h_{l-1}),   p_0(w) = N1+(. w) / N1+(. .)
 *
 * where h_l are the last l tokens and l starts at the longest suffix that occurs, at most `order - 1`.
 */
export function createNgramModel(tokens: Uint32Array, order = 5): NgramModel {
  const suffixes = buildSuffixArray(tokens);
  const longest = Math.min(order - 1, LONGEST_CONTEXT - 1);
  const continuation = new Map<number, number>();
  let pairs = 0;
  forEachRun(tokens, suffixes, { from: 0, to: suffixes.length }, 0, (first, _count, from, to) => {
    if (first >= 0)
      forEachRun(tokens, suffixes, { from, to }, 1, (second) => {
        continuation.set(second, (continuation.get(second) ?? 0) + 1);
        pairs += 1;
      });
  });
  const byContinuation = [...continuation].sort((a, b) => b[1] - a[1] || a[0] - b[0]);

  /** Calls back for the longest occurring suffix of the history first, down to length 1. */
  const forEachLevel = (history: readonly number[], visit: (range: Range, length: number) => void) => {
    for (let length = Math.min(longest, history.length); length > 0; length--) {
      const context = history.slice(-length);
      const range = findRange(tokens, suffixes, context);
      if (range.to > range.from) visit(range, length);
    }
  };

  return {
    size: tokens.length,
    types: continuation.size,

    probability(history, token) {
      let probability = 0;
      let mass = 1;
      forEachLevel(history, (range, length) => {
        let total = 0;
        let runs = 0;
        let own = 0;
        forEachRun(tokens, suffixes, range, length, (next, count) => {
          total += count;
          runs += 1;
          if (next === token) own = count;
        });
        if (total === 0) return;
        probability += (mass * Math.max(own - DISCOUNT, 0)) / total;
        mass *= (DISCOUNT * runs) / total;
      });
      return probability + (mass * (continuation.get(token) ?? 0)) / pairs;
    },

    distribution(history, unigrams = byContinuation.length) {
      const distribution = new Map<number, number>();
      let mass = 1;
      forEachLevel(history, (range, length) => {
        const level: [number, number][] = [];
        let total = 0;
        forEachRun(tokens, suffixes, range, length, (next, count) => {
          level.push([next, count]);
          total += count;
        });
        if (total === 0) return;
        for (const [next, count] of level)
          distribution.set(next, (distribution.get(next) ?? 0) + (mass * (count - DISCOUNT)) / total);
        mass *= (DISCOUNT * level.length) / total;
      });
      for (let i = 0; i < Math.min(unigrams, byContinuation.length); i++) {
        const [token, count] = byContinuation[i]!;
        distribution.set(token, (distribution.get(token) ?? 0) + (mass * count) / pairs);
      }
      return distribution;
    },
  };
}

/** Runs of equal tokens at `offset` behind the suffixes of a range; a sorted range has each token in one run. */
function forEachRun(
  tokens: Uint32Array,
  suffixes: Uint32Array,
  range: Range,
  offset: number,
  visit: (token: number, count: number, from: number, to: number) => void,
): void {
  let from = range.from;
  let current = -1;
  for (let i = range.from; i <= range.to; i++) {
    const position = i < range.to ? suffixes[i]! + offset : tokens.length;
    const token = position < tokens.length ? tokens[position]! : -1;
    if (token === current && i < range.to) continue;
    if (current >= 0) visit(current, i - from, from, i);
    current = token;
    from = i;
  }
}
