import type { Encoding } from '@/lib/models/model';

/** Tokens of a text. */
export type CountText = (text: string) => number;

type Counter = { countTokens: (text: string, options: { disallowedSpecial: Set<string> }) => number };

const encodings: Record<Encoding, () => Promise<Counter>> = {
  o200k_base: () => import('gpt-tokenizer/encoding/o200k_base'),
  cl100k_base: () => import('gpt-tokenizer/encoding/cl100k_base'),
  p50k_base: () => import('gpt-tokenizer/encoding/p50k_base'),
  r50k_base: () => import('gpt-tokenizer/encoding/r50k_base'),
};

/** Text that looks like a special token (`<|endoftext|>`) is counted as the ordinary text that it is. */
const plainText = { disallowedSpecial: new Set<string>() };

/**
 * One word, one row of signs or one gap of this many characters. Byte-pair merging takes time in the square of their
 * length (200,000 Hangul syllables without a space: four minutes), so longer ones are counted in parts.
 */
const LONGEST = 500;
const tooLong = new RegExp(
  `[\\p{L}\\p{M}]{${LONGEST}}(?=[\\p{L}\\p{M}])|[^\\s\\p{L}\\p{N}]{${LONGEST}}(?=[^\\s\\p{L}\\p{N}])|\\s{${LONGEST}}(?=\\s)`,
  'gu',
);

/**
 * Loads an encoding (0.5 to 2.4 MB, a file of its own) and gives its counter. Exact, but for words of more than 500
 * characters, where each cut can add a token. Rejects when the file cannot be loaded.
 */
export async function loadEncoding(encoding: Encoding): Promise<CountText> {
  const { countTokens } = await encodings[encoding]();
  return (text) => inParts(text).reduce((sum, part) => sum + countTokens(part, plainText), 0);
}

function inParts(text: string): string[] {
  if (text.length <= LONGEST) return [text];
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(tooLong)) {
    const to = match.index + match[0].length;
    parts.push(text.slice(from, to));
    from = to;
  }
  return [...parts, text.slice(from)];
}
