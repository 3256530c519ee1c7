import type { Random } from '@/lib/probabilities/seeded-random';
import type { GeneratedToken } from './text-generator';

export type Infilling = {
  /** Writes on behind the prefix; every call with another seed. */
  write: (seed: number) => Iterable<GeneratedToken>;
  /** Natural logarithm of the probability that the suffix comes next, behind the prefix and these tokens. */
  suffixLogprob: (middle: readonly number[]) => number;
  /** Most tokens of the middle. */
  maxTokens: number;
  temperature: number;
  random: Random;
  nextSeed: () => number;
};

/** Longest middle, most texts that are tried, and most tokens that are written for them in all. */
const LONGEST = 256;
const MOST_TEXTS = 8;
const MOST_TOKENS = 1024;
/** Below this temperature the best is taken. */
const GREEDY = 1e-3;

/**
 * What stands between a prefix and a suffix, by sampling and importance resampling (Rubin 1988). The middle is to follow
 *
 *   p(x | prefix, suffix) ∝ p(x | prefix) p(suffix | prefix, x)
 *
 * The model writes K texts behind the prefix; every beginning x_1..m (m >= 1) of each is a proposal, drawn with p(x_1..m |
 * prefix), so its weight is w = p(suffix | prefix, x_1..m). One proposal is drawn with a chance ∝ w^(1/T), at temperature
 * 0 the heaviest is taken, the longest among equals. Its tokens keep the probabilities that they were written with.
 */
export function fillText(infilling: Infilling): readonly GeneratedToken[] {
  const { temperature, random } = infilling;
  const longest = Math.min(infilling.maxTokens, LONGEST);
  const greedy = temperature < GREEDY;
  const texts = greedy ? 1 : Math.max(1, Math.min(MOST_TEXTS, Math.floor(MOST_TOKENS / longest)));
  const proposals = Array.from({ length: texts }, () =>
    beginnings(infilling.write(infilling.nextSeed()), longest).map((tokens) => ({
      tokens,
      weight: infilling.suffixLogprob(tokens.map(({ token }) => token)),
    })),
  ).flat();
  const best = Math.max(...proposals.map(({ weight }) => weight));
  if (greedy) return proposals.findLast(({ weight }) => weight === best)?.tokens ?? [];
  const chances = proposals.map(({ weight }) => Math.exp((weight - best) / temperature));
  let target = random() * chances.reduce((sum, chance) => sum + chance, 0);
  const chosen = proposals.find((_, index) => (target -= chances[index] ?? 0) < 0) ?? proposals.at(-1);
  return chosen?.tokens ?? [];
}

/** The first token, the first two, and so on. */
function beginnings(written: Iterable<GeneratedToken>, longest: number): GeneratedToken[][] {
  const tokens: GeneratedToken[] = [];
  for (const token of written) {
    tokens.push(token);
    if (tokens.length >= longest) break;
  }
  return tokens.map((_, index) => tokens.slice(0, index + 1));
}
