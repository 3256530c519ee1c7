/** How many characters at the end of `text` may be the beginning of one of the sequences and must wait. */
export function heldLength(text: string, sequences: readonly string[]): number {
  let held = 0;
  for (const sequence of sequences) {
    for (let length = Math.min(sequence.length - 1, text.length); length > held; length -= 1) {
      if (text.endsWith(sequence.slice(0, length))) {
        held = length;
        break;
      }
    }
  }
  return held;
}

/** Where the first of the sequences begins in `text`, or -1. */
export function firstIndexOf(text: string, sequences: readonly string[]): number {
  const places = sequences.map((sequence) => text.indexOf(sequence)).filter((place) => place >= 0);
  return places.length > 0 ? Math.min(...places) : -1;
}
