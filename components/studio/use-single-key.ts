'use client';

import { useSyncExternalStore } from 'react';

const STORED_AS = 'single-key-shortcuts';
const CHANGED = 'single-key-shortcuts-changed';

function subscribe(listener: () => void): () => void {
  addEventListener(CHANGED, listener);
  return () => removeEventListener(CHANGED, listener);
}

/** Whether shortcuts of one plain key are on, and how to switch them; WCAG 2.1.4 asks that one can. */
export function useSingleKey(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(STORED_AS) !== 'off',
    () => true,
  );
  return [
    on,
    (next) => {
      localStorage.setItem(STORED_AS, next ? 'on' : 'off');
      dispatchEvent(new Event(CHANGED));
    },
  ];
}
