import type { Reshaped } from './reshape';
import { seededRandom } from './seeded-random';

export type SampleCounts = {
  /** How often each outcome was drawn, in the order of the distribution. */
  outcomes: readonly number[];
  tail: number;
};

/**
 * Draws `count` tokens from a reshaped distribution, independently and with replacement. The same seed gives the same
 * counts. Expected of an outcome are `count` times its reshaped probability.
 */
export function sampleCounts({ outcomes, tail }: Reshaped, count: number, seed: number): SampleCounts {
  const random = seededRandom(seed);
  const ends: number[] = [];
  let sum = 0;
  for (const { reshaped } of outcomes) ends.push((sum += reshaped));
  const total = sum + tail.reshaped;
  const drawn = outcomes.map(() => 0);
  let tailDrawn = 0;
  for (let draw = 0; draw < count; draw++) {
    const at = random() * total;
    const index = ends.findIndex((end) => at < end);
    if (index < 0) tailDrawn += 1;
    else drawn[index] = (drawn[index] ?? 0) + 1;
  }
  return { outcomes: drawn, tail: tailDrawn };
}
