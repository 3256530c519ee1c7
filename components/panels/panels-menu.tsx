'use client';

import { Columns3 } from 'lucide-react';
import { buttonBase } from '@/components/ui/button';
import { Menu, type MenuItem } from '@/components/ui/menu';
import { useMessages } from '@/components/ui/messages-provider';

/** Shows and hides the side panels; for the header of the main panel. Where panels are tabs it is not needed. */
export function PanelsMenu({ items }: { items: readonly MenuItem[] }) {
  const { t } = useMessages();
  return (
    <div className="max-sm:hidden">
      <Menu
        label={t('ui.panels.label')}
        tooltip
        className={`${buttonBase} size-9 text-ink-muted hover:bg-hover hover:text-ink max-md:size-10`}
        items={items}
      >
        <Columns3 aria-hidden className="size-4" />
      </Menu>
    </div>
  );
}
