'use client';

import type { KeyboardEvent } from 'react';
import { useDispatch } from '../store/chat-provider';

/** What Ctrl+Z in a box undoes when the box keeps a draft of its own, set with `data-own-undo`. */
const OWN_UNDO = '[data-own-undo]';

/**
 * Undo and redo of the session by keyboard, for everything inside the element that gets this handler: Ctrl+Z (Command+Z),
 * with Shift or Ctrl+Y for redo. In place of the browser's own, which does not know of changes outside one box.
 */
export function useUndoKeys(): (event: KeyboardEvent<HTMLElement>) => void {
  const dispatch = useDispatch();
  return (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.nativeEvent.isComposing) return;
    if (event.target instanceof Element && event.target.closest(OWN_UNDO)) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && !(key === 'y' && !event.shiftKey)) return;
    event.preventDefault();
    dispatch({ type: key === 'y' || event.shiftKey ? 'redone' : 'undone' });
  };
}
