'use client';

import { useState, type ClipboardEvent, type InputEvent } from 'react';

/** Characters of one text; the API's largest windows hold about this much, and the page stays quick. */
export const LONGEST_TEXT = 1_000_000;
/** From so many characters at once a text was pasted or put in, not typed. */
const NOT_TYPED = 500;

/** Keeps a text from growing past what can be sent: a paste that is too long changes nothing and says so. */
export function useTextLimit(value: string, onChange: (value: string) => void) {
  const [tooLong, setTooLong] = useState(false);
  return {
    tooLong,
    limited: {
      onPaste: (event: ClipboardEvent<HTMLTextAreaElement>) => {
        const box = event.currentTarget;
        const { selectionStart, selectionEnd } = box;
        const pasted = event.clipboardData.getData('text/plain');
        const fits = value.length - (selectionEnd - selectionStart) + pasted.length <= LONGEST_TEXT;
        setTooLong(!fits);
        if (fits && pasted.length <= NOT_TYPED) return;
        event.preventDefault();
        if (!fits) return;
        box.setRangeText(pasted, selectionStart, selectionEnd, 'end');
        onChange(box.value);
        scrollToCaret(box);
      },
      onInput: (event: InputEvent<HTMLTextAreaElement>) => {
        const box = event.currentTarget;
        if (box.value.length - value.length > NOT_TYPED) setAnew(box);
      },
      onChange: (next: string) => {
        setTooLong(next.length > LONGEST_TEXT);
        if (next.length <= LONGEST_TEXT) onChange(next);
      },
    },
  };
}

/**
 * Gives the box its text once more. Chromium lays out a long paragraph that was put in by editing from its start with
 * every key that follows (130 ms for 20,000 characters), one that was set as the value only from where it changed (3 ms).
 */
function setAnew(box: HTMLTextAreaElement): void {
  const { value, selectionStart, selectionEnd, selectionDirection, scrollTop } = box;
  box.value = '';
  box.value = value;
  box.setSelectionRange(selectionStart, selectionEnd, selectionDirection);
  box.scrollTop = scrollTop;
}

/** Focusing is what makes browsers scroll a text box to its caret. */
function scrollToCaret(box: HTMLTextAreaElement): void {
  box.blur();
  box.focus();
}
