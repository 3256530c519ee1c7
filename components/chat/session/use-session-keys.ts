'use client';

import { useEffect, useEffectEvent } from 'react';
import { useChatStore } from '../store/chat-provider';
import { useController } from './chat-session-context';
import { MESSAGE_BOX_ID } from './message-box';

const TEXT_FIELD = 'textarea, input:not([type=range], [type=checkbox], [type=radio]), [contenteditable]';
const SETUP_UNDO = '[data-undo="setup"]';
/** A box with a draft of its own, whose undo is the browser's. */
const OWN_UNDO = '[data-own-undo]';
const OPEN_LAYER = 'dialog:modal, [popover]:popover-open:not(.tooltip)';

/**
 * The keys of the chat page. Undo and redo are ours outside of text fields and in those of the setup, whose every change is
 * in the session's history; in any other text field they stay the browser's.
 */
export function useSessionKeys(showSession: () => void): void {
  const store = useChatStore();
  const controller = useController();

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.defaultPrevented || document.querySelector(OPEN_LAYER)) return;
    const command = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (event.key === 'Escape' && store.getState().running) {
      controller.stop();
    } else if (command && event.key === '/') {
      showSession();
      // The box may be hidden until the panel is shown.
      requestAnimationFrame(() => document.getElementById(MESSAGE_BOX_ID)?.focus());
    } else if (command && !event.altKey && (key === 'z' || key === 'y')) {
      const target = event.target instanceof Element ? event.target : null;
      if (target?.matches(TEXT_FIELD) && (target.closest(OWN_UNDO) || !target.closest(SETUP_UNDO))) return;
      const { running } = store.getState();
      if (!running) store.dispatch({ type: key === 'y' || event.shiftKey ? 'redone' : 'undone' });
    } else return;
    event.preventDefault();
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    addEventListener('keydown', listener);
    return () => removeEventListener('keydown', listener);
  }, []);
}
