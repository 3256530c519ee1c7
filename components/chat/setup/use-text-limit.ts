'use client';

import { useState, type ClipboardEvent } from 'react';
import { useMessages } from '@/components/ui/messages-provider';

/** Characters of one text; the API's largest windows hold about this much, and the page stays quick. */
const LONGEST = 1_000_000;

/** Keeps a text from growing past what can be sent: a paste that is too long changes nothing and says so. */
export function useTextLimit(value: string, onChange: (value: string) => void) {
  const { t } = useMessages();
  const [tooLong, setTooLong] = useState(false);
  return {
    error: tooLong ? t('setup.tooLong', { limit: LONGEST }) : undefined,
    onPaste: (event: ClipboardEvent<HTMLTextAreaElement>) => {
      const { selectionStart, selectionEnd } = event.currentTarget;
      const length =
        value.length - (selectionEnd - selectionStart) + event.clipboardData.getData('text/plain').length;
      setTooLong(length > LONGEST);
      if (length > LONGEST) event.preventDefault();
    },
    onChange: (next: string) => {
      setTooLong(next.length > LONGEST);
      if (next.length <= LONGEST) onChange(next);
    },
  };
}
