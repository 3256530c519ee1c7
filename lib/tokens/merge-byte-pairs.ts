const NONE = 0xffff_ffff;

/**
 * Byte-pair merging: as long as two neighbours together are a token, the pair of the lowest rank is merged, the leftmost
 * of equals first. `bytes` is a text of one character per byte, `rankOf` gives a token's rank, which is its id. The pairs
 * wait in a heap, so the time is n log n also for a word without end. Every single byte has to have a rank.
 * Source: tiktoken, `byte_pair_merge`.
 */
export function mergeBytePairs(bytes: string, rankOf: (token: string) => number | undefined): number[] {
  const size = bytes.length;
  /** Where the part after the one at a place begins; parts are known by the place of their first byte. */
  const next = Uint32Array.from({ length: size }, (_, at) => at + 1);
  const previous = Int32Array.from({ length: size + 1 }, (_, at) => at - 1);
  /** Rank of the part at a place joined with the next one. */
  const pairRanks = new Uint32Array(size).fill(NONE);
  const waiting = createHeap();

  const consider = (at: number) => {
    const middle = next[at] ?? size;
    const rank = middle < size ? (rankOf(bytes.slice(at, next[middle])) ?? NONE) : NONE;
    pairRanks[at] = rank;
    if (rank !== NONE) waiting.push(rank * size + at);
  };
  for (let at = 0; at < size; at++) consider(at);

  for (let least = waiting.pop(); least !== undefined; least = waiting.pop()) {
    const at = least % size;
    // A neighbour was merged since: the pair that waited is no more.
    if (pairRanks[at] !== (least - at) / size) continue;
    const taken = next[at] ?? size;
    const end = next[taken] ?? size;
    pairRanks[taken] = NONE;
    next[at] = end;
    previous[end] = at;
    consider(at);
    const before = previous[at] ?? -1;
    if (before >= 0) consider(before);
  }

  const tokens: number[] = [];
  for (let at = 0; at < size; at = next[at] ?? size) {
    tokens.push(rankOf(bytes.slice(at, next[at])) ?? NONE);
  }
  return tokens;
}

/** A binary heap of numbers that gives the least first. */
function createHeap() {
  const heap: number[] = [];
  const get = (at: number) => heap[at] ?? Infinity;
  return {
    push(value: number) {
      let at = heap.length;
      heap.push(value);
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (get(parent) <= value) break;
        heap[at] = get(parent);
        at = parent;
      }
      heap[at] = value;
    },
    pop(): number | undefined {
      const least = heap[0];
      const last = heap.pop();
      if (last === undefined || heap.length === 0) return least;
      let at = 0;
      for (let child = 1; child < heap.length; child = 2 * at + 1) {
        if (get(child + 1) < get(child)) child += 1;
        if (get(child) >= last) break;
        heap[at] = get(child);
        at = child;
      }
      heap[at] = last;
      return least;
    },
  };
}
