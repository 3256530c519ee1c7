'use client';

import { useEffect, useEffectEvent } from 'react';
import { focusTextBox } from '../box/open-box';
import { useCompletionStore, useController } from '../store/completion-provider';
import { pageView } from './page-view';

const TEXT_FIELD = 'textarea, input:not([type=range], [type=checkbox], [type=radio]), [contenteditable]';
const SESSION_UNDO = '[data-undo="session"]';
/** A box with a draft of its own, whose undo is the browser's. */
const OWN_UNDO = '[data-own-undo]';
const OPEN_LAYER = 'dialog:modal, [popover]:popover-open:not(.tooltip)';

/** The keys of the page. Undo and redo are ours wherever a change is in the session's history. */
export function usePageKeys(showText: () => void): void {
  const store = useCompletionStore();
  const controller = useController();

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    // The key that ends a Korean syllable generates nothing; some browsers say so only by the old key code.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.defaultPrevented || document.querySelector(OPEN_LAYER)) return;
    const command = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (event.key === 'Escape' && store.getState().running) {
      controller.stop();
    } else if (command && event.key === 'Enter') {
      showText();
      controller.generate();
      focusTextBox();
    } else if (command && event.key === '/') {
      showText();
      pageView.setState({ show: 'text' });
      // The box may be hidden until the panel is shown.
      requestAnimationFrame(focusTextBox);
    } else if (command && !event.altKey && (key === 'z' || key === 'y')) {
      const target = event.target instanceof Element ? event.target : null;
      if (target?.matches(TEXT_FIELD) && (target.closest(OWN_UNDO) || !target.closest(SESSION_UNDO))) return;
      store.dispatch({ type: key === 'y' || event.shiftKey ? 'redone' : 'undone' });
      // The tokens that had the focus may be gone.
      if (target !== document.body) requestAnimationFrame(refocus);
    } else return;
    event.preventDefault();
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  }, []);
}

function refocus(): void {
  if (document.activeElement === document.body) focusTextBox();
}
