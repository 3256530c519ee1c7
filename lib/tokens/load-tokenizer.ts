import type { Encoding } from '@/lib/models/model';
import { createTokenizer, type TokenTable, type Tokenizer } from './create-tokenizer';
import { splitPatterns } from './split-pattern';

const tables: Record<Encoding, () => Promise<{ default: TokenTable }>> = {
  o200k_base: () => import('gpt-tokenizer/bpeRanks/o200k_base'),
  cl100k_base: () => import('gpt-tokenizer/bpeRanks/cl100k_base'),
  p50k_base: () => import('gpt-tokenizer/bpeRanks/p50k_base'),
  r50k_base: () => import('gpt-tokenizer/bpeRanks/r50k_base'),
};

const END = '<|endoftext|>';
const fillInTheMiddle = ['<|fim_prefix|>', '<|fim_middle|>', '<|fim_suffix|>'];

/** Ids that no text has, and their names. Source: tiktoken, `openai_public.py`. */
const special: Record<Encoding, ReadonlyMap<number, string>> = {
  o200k_base: new Map([
    [199_999, END],
    [200_018, '<|endofprompt|>'],
  ]),
  cl100k_base: new Map([
    [100_257, END],
    ...fillInTheMiddle.map((name, index) => [100_258 + index, name] as const),
    [100_276, '<|endofprompt|>'],
  ]),
  p50k_base: new Map([[50_256, END]]),
  r50k_base: new Map([[50_256, END]]),
};

const loaded = new Map<Encoding, Promise<Tokenizer>>();

/** Loads an encoding once (0.5 to 2.4 MB, a file of its own). Rejects when the file cannot be loaded; asking again tries again. */
export function loadTokenizer(encoding: Encoding): Promise<Tokenizer> {
  const known = loaded.get(encoding);
  if (known) return known;
  const loading = tables[encoding]().then(({ default: table }) =>
    createTokenizer(table, splitPatterns[encoding], special[encoding]),
  );
  loaded.set(encoding, loading);
  loading.catch(() => loaded.delete(encoding));
  return loading;
}
