import type { Distribution } from './distribution';

/** With more than this unreported, the tail could say more than all that was reported: no figure is given. */
export const ENTROPY_TAIL_LIMIT = 0.05;

/**
 * The entropy of a distribution in bits: H = -sum of p log2 p. With an unreported tail t it is the least that it can be:
 * no token of the tail has more than `tailCeiling` c, so that the tail adds at least -t log2 c. Null where the tail is
 * over 5 %: spread over a vocabulary of 200,000 it could then add almost a bit.
 */
export function entropyOf({
  outcomes,
  tail,
  tailCeiling,
}: Distribution): { bits: number; exact: boolean } | null {
  if (outcomes.length === 0 || tail > ENTROPY_TAIL_LIMIT) return null;
  const reported = outcomes.reduce((sum, { probability }) => sum + bitsOf(probability, probability), 0);
  return { bits: reported + bitsOf(tail, tailCeiling), exact: tail === 0 };
}

function bitsOf(mass: number, probability: number): number {
  return mass === 0 || probability >= 1 ? 0 : -mass * Math.log2(probability);
}
