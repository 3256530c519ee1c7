import type { StoreApi } from 'zustand/vanilla';
import type { DraftKind, Kept } from './draft-kind';
import type { DraftStorage } from './draft-storage';

const EVERY_MS = 300;

/** What stands in the way of keeping a draft: no room in the browser's storage, or no storage. */
export type DraftProblem = 'full' | 'not-kept';

export type DraftToKeep<State, Draft extends { savedAt: number }, Running> = {
  id: string;
  store: Pick<StoreApi<State>, 'getState' | 'subscribe'>;
  kind: DraftKind<State, Draft, Running>;
  storage: DraftStorage<Draft, Running>;
  keepNow: boolean;
  onProblem: (problem: DraftProblem) => void;
};

/**
 * Writes a page's changes to its draft, at most every 300 ms, and at once when the page is hidden or closed. What is on its
 * way is written apart, so that a long draft is not written again with each of its words. With `keepNow` the state is
 * written as it is, without a change: it came from elsewhere.
 * @returns the function that ends it, after a last write
 */
export function keepDraft<State, Draft extends { savedAt: number }, Running>({
  id,
  store,
  kind,
  storage,
  keepNow,
  onProblem,
}: DraftToKeep<State, Draft, Running>): () => void {
  let kept: State | null = keepNow ? null : store.getState();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing = false;

  const all = (now: State) => ({ draft: kind.draftOf(now), running: kind.runningOf(now) });
  const isKept = (now: State) =>
    kept !== null && kind.isSame(kept, now) && kind.runningOf(kept) === kind.runningOf(now);
  const changeTo = (now: State): Partial<Kept<Draft, Running>> => {
    if (kept === null) return all(now);
    const running = kind.runningOf(now);
    return {
      ...(!kind.isSame(kept, now) && { draft: kind.draftOf(now) }),
      ...(running !== kind.runningOf(kept) && { running }),
    };
  };

  const write = async () => {
    timer = undefined;
    if (writing) return later();
    const now = store.getState();
    if (isKept(now)) return;
    writing = true;
    try {
      await storage.write(id, changeTo(now));
      kept = now;
    } catch (error) {
      onProblem(isFull(error) ? 'full' : 'not-kept');
    }
    writing = false;
    if (!isKept(store.getState())) later();
  };
  const later = () => {
    timer ??= setTimeout(() => void write(), EVERY_MS);
  };
  const atOnce = () => {
    const now = store.getState();
    if (isKept(now)) return;
    storage.writeTail(id, all(now));
    clearTimeout(timer);
    void write();
  };
  const onHidden = () => document.visibilityState === 'hidden' && atOnce();

  const unsubscribe = store.subscribe((now) => !isKept(now) && later());
  if (keepNow) later();
  addEventListener('pagehide', atOnce);
  document.addEventListener('visibilitychange', onHidden);
  return () => {
    unsubscribe();
    removeEventListener('pagehide', atOnce);
    document.removeEventListener('visibilitychange', onHidden);
    atOnce();
  };
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}
