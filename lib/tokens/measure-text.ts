/** How long a text is. Characters are what a reader takes for one: an emoji of a whole family is one. */
export type TextMeasure = { characters: number; words: number; bytes: number };

const SLICE = 512;
const LONGEST_SLICE = 65_536;
const SLICES_PER_STEP = 64;
/** Segments at the end of a slice that what follows may change: of `can't` the slice may have `can` and `'`. */
const OPEN = 2;

/**
 * Measures a text in steps, so that other work can come between. Characters and words are those of Unicode's text
 * segmentation (UAX 29), words by dictionary where a script writes no spaces. The text is segmented in slices, each of
 * which begins with the last two segments of the one before: the time of a segmenter grows with the square of an unbroken run.
 */
export function* measureText(text: string): Generator<void, TextMeasure> {
  const characters = yield* countSegments(text, 'grapheme');
  const words = yield* countSegments(text, 'word');
  return { characters, words, bytes: new TextEncoder().encode(text).length };
}

function* countSegments(text: string, granularity: 'grapheme' | 'word'): Generator<void, number> {
  const segmenter = new Intl.Segmenter(undefined, { granularity });
  const counts = (segment: Intl.SegmentData) => granularity === 'grapheme' || segment.isWordLike === true;
  let found = 0;
  let from = 0;
  let size = SLICE;
  for (let slices = 1; from < text.length; slices++) {
    const to = afterPair(text, Math.min(text.length, from + size));
    const segments = [...segmenter.segment(text.slice(from, to))];
    if (to < text.length && segments.length <= OPEN && size < LONGEST_SLICE) {
      size *= 2;
      continue;
    }
    const closed = to < text.length && segments.length > OPEN ? segments.length - OPEN : segments.length;
    found += segments.slice(0, closed).filter(counts).length;
    from += segments[closed]?.index ?? to - from;
    size = SLICE;
    if (slices % SLICES_PER_STEP === 0) yield;
  }
  return found;
}

/** The place itself, or the one after it when it lies inside a surrogate pair. */
function afterPair(text: string, at: number): number {
  const point = text.codePointAt(at - 1) ?? 0;
  return point > 0xffff ? at + 1 : at;
}
