/** A hidden tab draws no frames; its answer goes on arriving. */
const WITHOUT_FRAME_MS = 250;

export type FrameBatch<Item> = {
  add: (item: Item) => void;
  /** Hands over at once what has gathered. */
  flush: () => void;
};

/** Gathers what arrives between two frames and hands it over together, at the next frame. */
export function frameBatch<Item>(handOver: (items: readonly Item[]) => void): FrameBatch<Item> {
  let items: Item[] = [];
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    if (items.length === 0) return;
    const gathered = items;
    items = [];
    handOver(gathered);
  };

  return {
    flush,
    add(item) {
      items.push(item);
      if (items.length > 1) return;
      frame = requestAnimationFrame(flush);
      timer = setTimeout(flush, WITHOUT_FRAME_MS);
    },
  };
}
