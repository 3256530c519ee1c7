'use client';

import { Keyboard } from 'lucide-react';
import { Fragment, useEffect, useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { IconButton } from '@/components/ui/icon-button';
import { Kbd } from '@/components/ui/kbd';
import { useMessages } from '@/components/ui/messages-provider';
import { Switch } from '@/components/ui/switch';
import { shortcutGroups } from './shortcuts';
import { useSingleKey } from './use-single-key';

const TYPING = 'input:not([type=range], [type=checkbox], [type=radio]), textarea, select, [contenteditable]';

/** The button for the list of shortcuts, the list itself, and the `?` key that opens it. */
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
      <Dialog open={open} onClose={() => setOpen(false)} title={t('shortcuts.title')} size="small">
        <div className="flex flex-col gap-6">
          {shortcutGroups.map(({ title, shortcuts }) => (
            <section key={title} aria-label={t(title)}>
              <h3 className="mb-1 text-xs font-medium text-ink-faint">{t(title)}</h3>
              <dl>
                {shortcuts.map(({ label, keys }) => (
                  <div
                    key={label}
                    className="flex min-h-10 items-center justify-between gap-4 border-b border-line py-2 text-sm last:border-0"
                  >
                    <dt>{t(label)}</dt>
                    <dd className="flex shrink-0 flex-wrap items-center justify-end gap-2 text-xs text-ink-faint">
                      {keys.map((combination, index) => (
                        <Fragment key={combination}>
                          {index > 0 && t('shortcuts.or')}
                          <Kbd keys={combination} />
                        </Fragment>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
          <Switch
            label={t('shortcuts.singleKey.label')}
            description={t('shortcuts.singleKey.description')}
            checked={singleKey}
            onChange={setSingleKey}
          />
        </div>
      </Dialog>
    </>
  );
}
