import type { Splice } from './splice';

/** Text that a generation wrote and nobody has edited since: from `from` up to `to`; `choice` says which of its texts. */
export type GeneratedRange = { from: number; to: number; generation: string; choice: number };

/**
 * The ranges after an edit: what was typed into a range, or in place of a part of it, is not generated, and the rest of it
 * still is. Ranges stay in order and never overlap.
 */
export function editedRanges(
  ranges: readonly GeneratedRange[],
  splices: readonly Splice[],
): readonly GeneratedRange[] {
  return splices.reduce<readonly GeneratedRange[]>(
    (now, splice) => now.flatMap((range) => cut(range, splice)),
    ranges,
  );
}

/** The ranges with one more, which is left out when it is empty. */
export function withRange(
  ranges: readonly GeneratedRange[],
  added: GeneratedRange,
): readonly GeneratedRange[] {
  return added.from < added.to ? [...ranges, added].sort((a, b) => a.from - b.from) : ranges;
}

/** The whole stretch that a generation still has in the text, with what was typed into it; undefined when it is gone. */
export function stretchOf(ranges: readonly GeneratedRange[], generation: string): GeneratedRange | undefined {
  const own = ranges.filter((range) => range.generation === generation);
  const [first] = own;
  const last = own.at(-1);
  return first && last && { ...first, to: last.to };
}

/** Up to two pieces: before the splice, and behind it. */
function cut(range: GeneratedRange, { from, removed, inserted }: Splice): GeneratedRange[] {
  const to = from + removed.length;
  const shift = inserted.length - removed.length;
  if (to <= range.from) return [{ ...range, from: range.from + shift, to: range.to + shift }];
  if (from >= range.to) return [range];
  const before = { ...range, to: Math.max(range.from, from) };
  const behind = { ...range, from: Math.max(range.from, to) + shift, to: range.to + shift };
  return [before, behind].filter((piece) => piece.from < piece.to);
}
