import bytePairs from 'gpt-tokenizer/bpeRanks/o200k_base';
import { createTokenizer } from '@/lib/tokens/create-tokenizer';
import { splitPatterns } from '@/lib/tokens/split-pattern';
import { END, START } from './special-tokens';

export { END, START };

const tokenizer = createTokenizer(bytePairs, splitPatterns.o200k_base, new Map([[END, '<|endoftext|>']]));

/** Text to o200k_base token ids. Text that looks like a special token is encoded as ordinary text. */
export function encode(text: string): number[] {
  return [...tokenizer.encode(text)];
}

/** The exact UTF-8 bytes of one token; empty for an id that the encoding does not have. */
export function bytesOf(token: number): Uint8Array {
  return tokenizer.bytesOf(token) ?? new Uint8Array(0);
}

/** Tokens to text, by way of their bytes; bytes that are not valid UTF-8 become U+FFFD. */
export function decode(tokens: readonly number[]): string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return tokens.map((token) => decoder.decode(bytesOf(token), { stream: true })).join('') + decoder.decode();
}
