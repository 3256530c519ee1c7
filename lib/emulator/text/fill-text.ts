import { FLOOR } from './apply-penalties';
import type { NextToken } from './next-token';
import { seededRandom } from './seeded-random';
import type { GeneratedToken } from './text-generator';

export type Infilling = {
  prefix: readonly number[];
  /** What is to follow, at least one token. */
  suffix: readonly number[];
  /** The model, behind the prefix. */
  begin: () => NextToken;
  /** Lets a model write on; ends where the model thinks that the text is over. */
  write: (model: NextToken, seed: number) => Iterable<GeneratedToken>;
  /** Natural logarithm of the probability of some tokens behind others, by the corpus; behind nothing, a text begins. */
  logprob: (before: readonly number[], tokens: readonly number[]) => number;
  /** Most tokens of the middle. */
  maxTokens: number;
  temperature: number;
  seed: number;
};

/** A middle, and the logarithm of its weight. */
type Proposal = { tokens: readonly GeneratedToken[]; weight: number };

/** Longest middle, most texts that are tried, and most tokens that are written for them in all. */
const LONGEST = 256;
const MOST_TEXTS = 8;
const MOST_TOKENS = 1024;
/** Below this temperature the best is taken. */
const GREEDY = 1e-3;

/**
 * What stands between a prefix and a suffix, by sampling and importance resampling (Rubin 1988). The middle x is to follow
 *
 *   p(x | prefix, suffix) ∝ p(x | prefix) (p(suffix | prefix, x) + p(end | prefix, x) p(suffix | start)):
 *
 * the suffix goes on with the middle's text, or that text is over and the suffix begins one of its own. The model writes K
 * texts behind the prefix. Every beginning of each, of at least one token, is a proposal that is drawn with p(x | prefix),
 * so its weight is p(suffix | prefix, x); a text that ended by itself is one more, with the weight p(suffix | start). One is
 * drawn with a chance ∝ weight^(1/T); at temperature 0 the heaviest is taken, the longest among equals. Its tokens keep the
 * probabilities that they were written with.
 */
export function fillText(infilling: Infilling): readonly GeneratedToken[] {
  const { temperature } = infilling;
  const random = seededRandom(infilling.seed);
  const longest = Math.min(infilling.maxTokens, LONGEST);
  const greedy = temperature < GREEDY;
  const texts = greedy ? 1 : Math.max(1, Math.min(MOST_TEXTS, Math.floor(MOST_TOKENS / longest)));
  const proposals = Array.from({ length: texts }, () => [
    ...propose(infilling, longest, Math.floor(random() * 2 ** 32)),
  ]).flat();
  const best = proposals.reduce((most, { weight }) => Math.max(most, weight), -Infinity);
  if (greedy) return proposals.findLast(({ weight }) => weight === best)?.tokens ?? [];
  const chances = proposals.map(({ weight }) => Math.exp((weight - best) / temperature));
  let target = random() * chances.reduce((sum, chance) => sum + chance, 0);
  const chosen = proposals.find((_, index) => (target -= chances[index] ?? 0) < 0) ?? proposals.at(-1);
  return chosen?.tokens ?? [];
}

function* propose(infilling: Infilling, longest: number, seed: number): Generator<Proposal> {
  const { prefix, suffix, logprob } = infilling;
  const model = infilling.begin();
  const [first = -1, ...rest] = suffix;
  const tokens: GeneratedToken[] = [];
  const goesOn = (): Proposal => {
    const before = [...prefix, ...tokens.map(({ token }) => token), first];
    const weight = Math.max(Math.log(model.probability(first)), FLOOR) + logprob(before, rest);
    return { tokens: tokens.slice(), weight };
  };
  for (const token of infilling.write(model, seed)) {
    if (tokens.length > 0) yield goesOn();
    if (tokens.length >= longest) return;
    tokens.push(token);
  }
  if (tokens.length === 0) return;
  yield goesOn();
  yield { tokens, weight: logprob([], suffix) };
}
