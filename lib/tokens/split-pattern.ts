import type { Encoding } from '@/lib/models/model';

// White space is Unicode's, as in tiktoken: JavaScript's \s has U+FEFF in its place of U+0085. A contraction's s is also ſ,
// which is its other lower case.
const SPACE = String.raw`\p{White_Space}`;
const SIGN = String.raw`[^${SPACE}\p{L}\p{N}]`;
const CONTRACTION = `'(?:[sSſdDmMtT]|[lL][lL]|[vV][eE]|[rR][eE])`;
const UPPER = String.raw`[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]`;
const LOWER = String.raw`[\p{Ll}\p{Lm}\p{Lo}\p{M}]`;
const PREFIX = String.raw`[^\r\n\p{L}\p{N}]?`;
/** A run of spaces leaves its last one to the word that follows. */
const SPACES = String.raw`${SPACE}+(?!\P{White_Space})|${SPACE}+`;

const gpt2 = String.raw`'(?:[sdmt]|ll|ve|re)| ?\p{L}+| ?\p{N}+| ?${SIGN}+|${SPACES}`;
const cl100k = String.raw`${CONTRACTION}|${PREFIX}\p{L}+|\p{N}{1,3}| ?${SIGN}+[\r\n]*|${SPACE}*[\r\n]+|${SPACES}`;
const o200k = [
  `${PREFIX}${UPPER}*${LOWER}+(?:${CONTRACTION})?`,
  `${PREFIX}${UPPER}+${LOWER}*(?:${CONTRACTION})?`,
  String.raw`\p{N}{1,3}`,
  String.raw` ?${SIGN}+[\r\n/]*`,
  String.raw`${SPACE}*[\r\n]+`,
  SPACES,
].join('|');

/** What an encoding takes for a word: no token reaches over its border. Source: tiktoken, `openai_public.py`. */
export const splitPatterns: Readonly<Record<Encoding, string>> = {
  r50k_base: gpt2,
  p50k_base: gpt2,
  cl100k_base: cl100k,
  o200k_base: o200k,
};
