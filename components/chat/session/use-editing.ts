'use client';

import { useEffect, useRef, useState, type RefObject } from 'react';

/** Whether a message is being rewritten. When that ends, the focus goes back to the row of buttons where it came from. */
export function useEditing(): {
  editing: boolean;
  setEditing: (editing: boolean) => void;
  row: RefObject<HTMLDivElement | null>;
} {
  const [editing, setEditing] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  const was = useRef(false);
  useEffect(() => {
    if (was.current && !editing && document.activeElement === document.body)
      row.current?.querySelector<HTMLElement>('[data-edits], [aria-haspopup]')?.focus();
    was.current = editing;
  }, [editing]);
  return { editing, setEditing, row };
}
