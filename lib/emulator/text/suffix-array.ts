/** Suffixes are compared up to this many tokens: no model order is longer, and long repeats stay cheap. */
export const LONGEST_CONTEXT = 24;

export type Range = { from: number; to: number };

/**
 * Start positions of all suffixes of `tokens`, in lexicographic order of their first `LONGEST_CONTEXT` tokens.
 * A counting sort on the first token leaves short buckets for the comparison sort.
 */
export function buildSuffixArray(tokens: Uint32Array): Uint32Array {
  const size = tokens.length;
  let largest = 0;
  for (const token of tokens) largest = Math.max(largest, token);
  const bucketEnd = new Uint32Array(largest + 2);
  for (const token of tokens) bucketEnd[token + 1]! += 1;
  for (let i = 1; i < bucketEnd.length; i++) bucketEnd[i]! += bucketEnd[i - 1]!;
  const suffixes = new Uint32Array(size);
  for (let position = 0; position < size; position++) {
    const token = tokens[position]!;
    suffixes[bucketEnd[token]!] = position;
    bucketEnd[token]! += 1;
  }
  const compare = (a: number, b: number) => {
    for (let offset = 1; offset < LONGEST_CONTEXT; offset++) {
      if (a + offset >= size || b + offset >= size) return b - a;
      const difference = tokens[a + offset]! - tokens[b + offset]!;
      if (difference !== 0) return difference;
    }
    return a - b;
  };
  for (let from = 0; from < size;) {
    const to = bucketEnd[tokens[suffixes[from]!]!]!;
    if (to - from > 1) suffixes.subarray(from, to).sort(compare);
    from = to;
  }
  return suffixes;
}

/**
 * The part of the suffix array whose suffixes begin with `context`; `from === to` when there is none.
 * `context` must not be longer than `LONGEST_CONTEXT`.
 */
export function findRange(tokens: Uint32Array, suffixes: Uint32Array, context: ArrayLike<number>): Range {
  const length = context.length;
  const order = (suffix: number): number => {
    for (let offset = 0; offset < length; offset++) {
      if (suffix + offset >= tokens.length) return -1;
      const difference = tokens[suffix + offset]! - context[offset]!;
      if (difference !== 0) return difference;
    }
    return 0;
  };
  const lowerBound = (isBefore: (suffix: number) => boolean, low: number): number => {
    let high = suffixes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isBefore(suffixes[middle]!)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const from = lowerBound((suffix) => order(suffix) < 0, 0);
  return { from, to: lowerBound((suffix) => order(suffix) <= 0, from) };
}
