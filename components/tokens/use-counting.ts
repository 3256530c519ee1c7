'use client';

import { useEffect, useState } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import type { Encoding } from '@/lib/models/model';
import type { CountText } from '@/lib/tokens/load-encoding';
import { createRememberingCounter } from './remembering-counter';

const PAUSE_MS = 120;

/** What of a page's state is counted, and how. */
export type CountingPlan<State, Counts> = {
  encodingOf: (state: State) => Encoding;
  count: (state: State, count: CountText) => Counts;
  /** Whether two states have the same counts. Asked with every change of the state. */
  isSame: (before: State, now: State) => boolean;
};

/**
 * `loading`: nothing was counted yet. `counting`: the numbers are those before the last change. `failed`: the counter
 * could not be loaded; the next change tries again.
 */
export type CountingState = 'loading' | 'counting' | 'ready' | 'failed';

/** `of` is the state that `counts` are of; the page may have moved on since. Both null until something was counted. */
export type Counting<State, Counts> = { state: CountingState; counts: Counts | null; of: State | null };

/** Keeps the counts of a store's state up to date, off the page's thread. A new `plan` counts anew. */
export function useCounting<State, Counts>(
  store: Pick<StoreApi<State>, 'getState' | 'subscribe'>,
  plan: CountingPlan<State, Counts>,
): Counting<State, Counts> {
  const [counting, setCounting] = useState<Counting<State, Counts>>({
    state: 'loading',
    counts: null,
    of: null,
  });

  useEffect(() => {
    const counter = createRememberingCounter();
    let counted: State | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let closed = false;
    let busy = false;
    const isNew = (now: State, than: State | undefined) => than === undefined || !plan.isSame(than, now);

    const recount = async () => {
      timer = undefined;
      if (busy) return;
      busy = true;
      try {
        while (!closed && isNew(store.getState(), counted)) {
          const of = store.getState();
          const counts = await counter.count(plan.encodingOf(of), (count) => plan.count(of, count));
          counted = of;
          if (!closed) setCounting({ state: 'ready', counts, of });
        }
        // What was changed and changed back has its count already.
        if (!closed)
          setCounting((before) => (before.state === 'counting' ? { ...before, state: 'ready' } : before));
      } catch {
        if (!closed) setCounting((before) => ({ ...before, state: 'failed' }));
      }
      busy = false;
    };

    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(recount, PAUSE_MS);
    };
    // Of what changes meanwhile only what counts puts the count off.
    let seen: State | undefined;
    const stop = store.subscribe((now) => {
      if (timer !== undefined && !isNew(now, seen)) return;
      seen = now;
      if (!isNew(now, counted)) return;
      setCounting((before) => (before.state === 'ready' ? { ...before, state: 'counting' } : before));
      later();
    });
    later();
    return () => {
      closed = true;
      clearTimeout(timer);
      stop();
      counter.close();
    };
  }, [store, plan]);

  return counting;
}
