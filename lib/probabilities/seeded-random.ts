/** Yields numbers in [0, 1). */
export type Random = () => number;

/**
 * The generator sfc32 ("small fast counter", Chris Doty-Humphrey, PractRand), 128 bits of state, seeded through
 * SplitMix32 so that neighbouring seeds give unrelated sequences. Any finite number is a seed.
 */
export function seededRandom(seed: number): Random {
  const integer = Math.trunc(seed);
  let mix = (integer >>> 0) ^ Math.imul(Math.floor(integer / 0x1_0000_0000) >>> 0, 0x9e3779b9);
  const splitMix = () => {
    mix = (mix + 0x9e3779b9) | 0;
    let word = Math.imul(mix ^ (mix >>> 16), 0x85ebca6b);
    word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
    return word ^ (word >>> 16);
  };
  let a = splitMix();
  let b = splitMix();
  let c = splitMix();
  let counter = 1;
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 0x1_0000_0000;
  };
  // The author's recommendation: let the seed reach all of the state before the first number is used.
  for (let i = 0; i < 12; i++) next();
  return next;
}
