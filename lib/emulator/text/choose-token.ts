import { nucleusSize } from './nucleus';
import type { RankedTokens } from './ranked-tokens';
import type { Random } from './seeded-random';
import type { Sampling } from './text-generator';

/** Below this temperature the first of the ranking is taken. */
const GREEDY = 1e-3;

/**
 * Index into the ranking of the token to write. Temperature first, p_i ∝ p_i^(1/T), then top_p cuts the tempered
 * distribution and what is left is renormalised (the order of most engines: temperature -> top_p -> sample).
 */
export function chooseToken(
  { logprobs }: RankedTokens,
  { temperature, topP }: Pick<Sampling, 'temperature' | 'topP'>,
  random: Random,
): number {
  if (temperature < GREEDY) return 0;
  const best = logprobs[0] ?? 0;
  const weights = logprobs.map((logprob) => Math.exp((logprob - best) / temperature));
  const kept = nucleusSize(weights, topP);
  let total = 0;
  for (let i = 0; i < kept; i++) total += weights[i]!;
  let target = random() * total;
  for (let i = 0; i < kept; i++) {
    target -= weights[i]!;
    if (target < 0) return i;
  }
  return kept - 1;
}
