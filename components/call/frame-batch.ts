/** Faster than this nobody reads; a long answer is drawn again each time. */
const APART_MS = 40;
/** A hidden tab draws no frames; its answer goes on arriving. */
const WITHOUT_FRAME_MS = 250;

export type FrameBatch<Item> = {
  add: (item: Item) => void;
  /** Hands over at once what has gathered. */
  flush: () => void;
};

/** Gathers what arrives and hands it over together, at a frame: the first at the next one, later ones at most 25 times a second. */
export function frameBatch<Item>(handOver: (items: readonly Item[]) => void): FrameBatch<Item> {
  let items: Item[] = [];
  let frame = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let fallback: ReturnType<typeof setTimeout> | undefined;
  let handedOverAt = -Infinity;

  const flush = () => {
    cancelAnimationFrame(frame);
    clearTimeout(pause);
    clearTimeout(fallback);
    if (items.length === 0) return;
    const gathered = items;
    items = [];
    handedOverAt = performance.now();
    handOver(gathered);
  };
  const atFrame = () => {
    frame = requestAnimationFrame(flush);
  };

  return {
    flush,
    add(item) {
      items.push(item);
      if (items.length > 1) return;
      const wait = handedOverAt + APART_MS - performance.now();
      if (wait > 0) pause = setTimeout(atFrame, wait);
      else atFrame();
      fallback = setTimeout(flush, WITHOUT_FRAME_MS);
    },
  };
}
