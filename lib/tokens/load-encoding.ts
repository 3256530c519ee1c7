import type { Encoding } from '@/lib/models/model';
import { cutLongRuns } from './cut-long-runs';

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
 * Loads an encoding (0.5 to 2.4 MB, a file of its own) and gives its counter. Exact, but for words of more than 500
 * characters, where each cut can add a token. Rejects when the file cannot be loaded.
 */
export async function loadEncoding(encoding: Encoding): Promise<CountText> {
  const { countTokens } = await encodings[encoding]();
  return (text) => cutLongRuns(text).reduce((sum, part) => sum + countTokens(part, plainText), 0);
}
