import type { CountText } from './load-encoding';

/** Counts of texts that were counted before; the ones not used for longest are forgotten first. */
export type RememberedCounts = {
  get: (text: string) => number | undefined;
  set: (text: string, tokens: number) => void;
};

/** A memory that holds texts of `maxCharacters` in all. */
export function rememberCounts(maxCharacters: number): RememberedCounts {
  const counts = new Map<string, number>();
  let characters = 0;
  return {
    get: (text) => {
      const known = counts.get(text);
      if (known !== undefined) {
        counts.delete(text);
        counts.set(text, known);
      }
      return known;
    },
    set: (text, tokens) => {
      if (!counts.has(text)) characters += text.length;
      counts.set(text, tokens);
      for (const oldest of counts.keys()) {
        if (characters <= maxCharacters || oldest === text) break;
        counts.delete(oldest);
        characters -= oldest.length;
      }
    },
  };
}

/** A counter that answers from memory only: what it does not know counts as none and is added to `missing`. */
export function countFromMemory(memory: RememberedCounts, missing: Set<string>): CountText {
  return (text) => {
    const known = memory.get(text);
    if (known === undefined) missing.add(text);
    return known ?? 0;
  };
}
