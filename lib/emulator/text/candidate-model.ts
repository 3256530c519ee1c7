/** A possible text as tokens, from the start marker to the end token. */
export type WeightedTokens = { tokens: readonly number[]; weight: number };

export type CandidateModel = {
  /** p(next | what was written so far); undefined where no candidate knows the last token. */
  distribution(): Map<number, number> | undefined;
  /** Takes note of the token that was written. */
  advance(token: number): void;
};

/** Interpolation constant of the reference design: a level with total weight t counts t / (t + 0.6). */
const BACKOFF = 0.6;
/** A match that reaches back to the start of the answer counts as this many tokens longer. */
const ANCHOR_BONUS = 4;
const LONGEST_MATCH = 32;

/**
 * Next-token distribution inside weighted candidate texts, by the longest match between the written tokens and
 * any place in a candidate, interpolated over the match lengths l = L..1 (a weighted form of prediction by partial
 * matching, Cleary & Witten 1984):
 *
 *   p_l = t_l / (t_l + 0.6) q_l + 0.6 / (t_l + 0.6) p_{l-1}
 *
 * q_l are the weights of the tokens behind matches of at least l tokens, normalised, and t_l is their sum relative
 * to that at L: once an answer has begun, its own weight against the others no longer matters.
 */
export function createCandidateModel(start: number, candidates: readonly WeightedTokens[]): CandidateModel {
  const tokens = Uint32Array.from(candidates.flatMap((candidate) => [...candidate.tokens]));
  const weights = Float64Array.from(
    candidates.flatMap(({ tokens: own, weight }) => Array.from<number>({ length: own.length }).fill(weight)),
  );
  /** Length of the match that ends just before each position. */
  const matched = new Uint16Array(tokens.length + 1);
  let written = 0;

  const advance = (token: number) => {
    for (let i = tokens.length - 1; i >= 0; i--) matched[i + 1] = tokens[i] === token ? matched[i]! + 1 : 0;
    matched[0] = 0;
    written += 1;
  };
  advance(start);

  return {
    advance,
    distribution() {
      const lengths: [position: number, length: number][] = [];
      const totals = new Float64Array(LONGEST_MATCH + 2);
      let longest = 0;
      for (let i = 0; i < tokens.length; i++) {
        const match = matched[i]!;
        if (match === 0 || tokens[i] === start) continue;
        const length = Math.min(match + (match === written ? ANCHOR_BONUS : 0), LONGEST_MATCH);
        lengths.push([i, length]);
        totals[length]! += weights[i]!;
        longest = Math.max(longest, length);
      }
      if (longest === 0) return undefined;
      for (let length = longest - 1; length > 0; length--) totals[length]! += totals[length + 1]!;

      const scale = totals[longest]!;
      const share = new Float64Array(longest + 1);
      let mass = 1;
      for (let length = longest; length > 0; length--) {
        const total = totals[length]! / scale;
        const taken = length === 1 ? mass : (mass * total) / (total + BACKOFF);
        share[length] = taken / totals[length]!;
        mass -= taken;
      }
      for (let length = 1; length <= longest; length++) share[length]! += share[length - 1]!;
      const distribution = new Map<number, number>();
      for (const [i, length] of lengths) {
        const token = tokens[i]!;
        distribution.set(token, (distribution.get(token) ?? 0) + weights[i]! * share[length]!);
      }
      return distribution;
    },
  };
}
