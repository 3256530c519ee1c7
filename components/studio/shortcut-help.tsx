'use client';

import { Keyboard } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { useMessages } from '@/components/ui/messages-provider';
import { useSingleKey } from './use-single-key';

const ShortcutDialog = lazy(() =>
  import('./shortcut-dialog').then((file) => ({ default: file.ShortcutDialog })),
);

const TYPING = 'input:not([type=range], [type=checkbox], [type=radio]), textarea, select, [contenteditable]';

/** The button for the list of shortcuts, and the `?` key that opens it too. */
export function ShortcutHelp() {
  const { t } = useMessages();
  const [open, setOpen] = useState(false);
  const [singleKey, setSingleKey] = useSingleKey();

  useEffect(() => {
    if (!singleKey) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.target instanceof Element && event.target.closest(TYPING)) return;
      if (document.querySelector('dialog:modal')) return;
      event.preventDefault();
      setOpen(true);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [singleKey]);

  return (
    <>
      <IconButton
        label={t('shortcuts.open')}
        icon={Keyboard}
        shortcut={singleKey ? '?' : undefined}
        onClick={() => setOpen(true)}
        className="max-md:hidden"
      />
      <Suspense>
        {open && (
          <ShortcutDialog singleKey={singleKey} onSingleKey={setSingleKey} onClose={() => setOpen(false)} />
        )}
      </Suspense>
    </>
  );
}
