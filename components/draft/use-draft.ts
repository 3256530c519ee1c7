'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { claimDraft, pruneDrafts } from './claim-draft';
import type { DraftKind, Kept } from './draft-kind';
import { draftStorage } from './draft-storage';
import { keepDraft, type DraftProblem, type DraftToKeep } from './keep-draft';

/** Whether what was kept is back, and what stands in the way of keeping more. */
export type DraftState = { restored: boolean; problem: DraftProblem | null };

export type DraftUse<State, Draft extends { savedAt: number }, Running> = {
  store: DraftToKeep<State, Draft, Running>['store'];
  /** The same object with every rendering. */
  kind: DraftKind<State, Draft, Running>;
  /** Puts what was kept into the store. */
  onRestore: (kept: Kept<Draft, Running>) => void;
  /** A draft was found that could not be read; it was set aside. */
  onBroken: () => void;
};

/** Brings back what this tab's page held and keeps it from then on. */
export function useDraft<State, Draft extends { savedAt: number }, Running>(
  use: DraftUse<State, Draft, Running>,
): DraftState {
  const { store, kind } = use;
  const [restored, setRestored] = useState(false);
  const [problem, setProblem] = useState<DraftProblem | null>(null);
  // The language may change while the page is open; the draft is claimed once.
  const onRestore = useEffectEvent(use.onRestore);
  const onBroken = useEffectEvent(use.onBroken);

  useEffect(() => {
    const storage = draftStorage(kind);
    let left = false;
    let end: (() => void) | undefined;
    claimDraft(kind.key, storage)
      .then(({ id, stored, broken, release }) => {
        if (left) return release();
        if (stored) onRestore(stored);
        if (broken) onBroken();
        const keepNow = stored !== null;
        const stop = keepDraft({ id, store, kind, storage, keepNow, onProblem: setProblem });
        end = () => {
          stop();
          release();
        };
        void pruneDrafts(kind.key, storage).catch(() => undefined);
      })
      .catch(() => setProblem('not-kept'))
      .finally(() => setRestored(true));
    return () => {
      left = true;
      end?.();
    };
  }, [store, kind]);

  return { restored, problem };
}
