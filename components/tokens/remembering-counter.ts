import type { Encoding } from '@/lib/models/model';
import type { CountText } from '@/lib/tokens/load-encoding';
import { countFromMemory, rememberCounts, type RememberedCounts } from '@/lib/tokens/remember-counts';
import { createTokenCounter } from './token-counter';

/** A minute of typing in a long text, so that undo finds its counts. */
const REMEMBERED_CHARACTERS = 4_000_000;

export type RememberingCounter = {
  /**
   * What `countAll` makes of the counts of its texts. It is called twice, the first time with counts that are known, to
   * find out which are not. Rejects when the worker or the encoding cannot be loaded.
   */
  count: <Counts>(encoding: Encoding, countAll: (count: CountText) => Counts) => Promise<Counts>;
  close: () => void;
};

/** Counts in a worker; what was counted lately is not counted again. */
export function createRememberingCounter(): RememberingCounter {
  const counter = createTokenCounter();
  const memories = new Map<Encoding, RememberedCounts>();
  return {
    close: counter.close,
    async count(encoding, countAll) {
      const memory = memories.get(encoding) ?? rememberCounts(REMEMBERED_CHARACTERS);
      memories.set(encoding, memory);
      const missing = new Set<string>();
      countAll(countFromMemory(memory, missing));
      const texts = [...missing];
      const found = texts.length > 0 ? await counter.count(encoding, texts) : [];
      const known = new Map(texts.map((text, index) => [text, found[index] ?? 0]));
      for (const [text, tokens] of known) memory.set(text, tokens);
      return countAll((text) => known.get(text) ?? memory.get(text) ?? 0);
    },
  };
}
