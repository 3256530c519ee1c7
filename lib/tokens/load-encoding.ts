import type { Encoding } from '@/lib/models/model';
import { loadTokenizer } from './load-tokenizer';

/** Tokens of a text. */
export type CountText = (text: string) => number;

/** Loads an encoding and gives its counter, exact for text of every length. Rejects when the file cannot be loaded. */
export async function loadEncoding(encoding: Encoding): Promise<CountText> {
  const { encode } = await loadTokenizer(encoding);
  return (text) => encode(text).length;
}
