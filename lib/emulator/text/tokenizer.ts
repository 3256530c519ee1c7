import bytePairs from 'gpt-tokenizer/bpeRanks/o200k_base';
import * as o200k from 'gpt-tokenizer/encoding/o200k_base';
import { cutLongRuns } from '@/lib/tokens/cut-long-runs';
import { END, START } from './special-tokens';

export { END, START };

const plainText = { disallowedSpecial: new Set<string>() };
const utf8 = new TextEncoder();
const END_BYTES = utf8.encode('<|endoftext|>');

/** Text to o200k_base token ids. Text that looks like a special token is encoded as ordinary text. */
export function encode(text: string): number[] {
  return cutLongRuns(text).flatMap((piece) => o200k.encode(piece, plainText));
}

/** The exact UTF-8 bytes of one token; empty for an id that the encoding does not have. */
export function bytesOf(token: number): Uint8Array {
  if (token === END) return END_BYTES;
  const piece = bytePairs[token];
  if (piece === undefined) return new Uint8Array(0);
  return typeof piece === 'string' ? utf8.encode(piece) : Uint8Array.from(piece);
}

/** Tokens to text, by way of their bytes; bytes that are not valid UTF-8 become U+FFFD. */
export function decode(tokens: readonly number[]): string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return tokens.map((token) => decoder.decode(bytesOf(token), { stream: true })).join('') + decoder.decode();
}
