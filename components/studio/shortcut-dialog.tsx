'use client';

import { Fragment } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';
import { useMessages } from '@/components/ui/messages-provider';
import { Switch } from '@/components/ui/switch';
import { shortcutGroups } from './shortcuts';

/** The list of shortcuts, and the switch of those that are a single key. */
export function ShortcutDialog({
  singleKey,
  onSingleKey,
  onClose,
}: {
  singleKey: boolean;
  onSingleKey: (on: boolean) => void;
  onClose: () => void;
}) {
  const { t } = useMessages();
  return (
    <Dialog open onClose={onClose} title={t('shortcuts.title')} size="small">
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
          onChange={onSingleKey}
        />
      </div>
    </Dialog>
  );
}
