/**
 * A function that tells how many characters at the end of a text may be the beginning of one of the sequences, and so
 * must wait for what comes next.
 */
export function holder(sequences: readonly string[]): (text: string) => number {
  const byFirst = new Map<string, string[]>();
  for (const sequence of sequences) {
    byFirst.set(sequence.charAt(0), [...(byFirst.get(sequence.charAt(0)) ?? []), sequence]);
  }
  const longest = Math.max(0, ...sequences.map(({ length }) => length));
  return (text) => {
    for (let start = Math.max(0, text.length - longest + 1); start < text.length; start += 1) {
      const end = byFirst.has(text.charAt(start)) ? text.slice(start) : undefined;
      if (end !== undefined && byFirst.get(end.charAt(0))?.some((sequence) => isBeginning(end, sequence))) {
        return end.length;
      }
    }
    return 0;
  };
}

/** Where the first of the sequences begins in `text`, or -1. */
export function firstIndexOf(text: string, sequences: readonly string[]): number {
  const places = sequences.map((sequence) => text.indexOf(sequence)).filter((place) => place >= 0);
  return places.length > 0 ? Math.min(...places) : -1;
}

function isBeginning(end: string, sequence: string): boolean {
  return end.length < sequence.length && sequence.startsWith(end);
}
