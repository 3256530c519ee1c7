/** One change of a text: at `from`, `removed` gives way to `inserted`. Offsets count UTF-16 units. */
export type Splice = { from: number; removed: string; inserted: string };

/** The text after the splices, each of which counts in the text that the one before it left. */
export function spliced(text: string, splices: readonly Splice[]): string {
  return splices.reduce(
    (now, { from, removed, inserted }) => now.slice(0, from) + inserted + now.slice(from + removed.length),
    text,
  );
}

/** The splices that take the given ones back. */
export function inverted(splices: readonly Splice[]): Splice[] {
  return splices
    .map(({ from, removed, inserted }) => ({ from, removed: inserted, inserted: removed }))
    .reverse();
}
