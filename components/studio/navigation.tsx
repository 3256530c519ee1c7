'use client';

import { PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import { IconButton } from '@/components/ui/icon-button';
import { useMessages } from '@/components/ui/messages-provider';
import { writePreference } from '@/components/ui/preference-cookie';
import { destinations } from './destinations';

/** The way between the pages: a column at the left that folds to icons, a bar at the bottom of a phone. */
export function Navigation({ initiallyCollapsed }: { initiallyCollapsed: boolean }) {
  const { t } = useMessages();
  const path = usePathname();
  const [collapsed, setCollapsed] = useState(initiallyCollapsed);

  const toggle = () => {
    setCollapsed(!collapsed);
    writePreference('navigation', collapsed ? 'open' : 'collapsed');
  };

  return (
    <nav
      aria-label={t('studio.navigation.label')}
      className={classNames(
        'flex shrink-0 border-line max-md:order-last max-md:border-t max-md:bg-surface max-md:pb-[env(safe-area-inset-bottom)]',
        'md:flex-col md:justify-between md:px-2 md:pb-2',
        collapsed ? 'md:w-13' : 'md:w-48',
      )}
    >
      <ul className="flex flex-1 gap-0.5 max-md:justify-around md:flex-col">
        {destinations.map(({ href, label, icon: Icon }) => {
          const here = path === href || path.startsWith(`${href}/`);
          return (
            <li key={href} className="max-md:flex-1">
              <Link
                href={href}
                aria-current={here ? 'page' : undefined}
                aria-label={t(label)}
                data-tooltip={collapsed ? t(label) : undefined}
                className={classNames(
                  'flex items-center rounded-control font-medium text-ink-muted transition-colors max-md:h-14 max-md:flex-col max-md:justify-center max-md:gap-0.5 max-md:text-[0.6875rem] max-md:-outline-offset-2',
                  'hover:text-ink aria-[current]:text-accent-text md:h-9 md:gap-3 md:px-2.5 md:text-sm md:hover:bg-hover md:aria-[current]:bg-accent-soft',
                )}
              >
                <Icon aria-hidden className="size-4 shrink-0 max-md:size-5" />
                <span className={classNames('truncate', collapsed && 'md:hidden')}>{t(label)}</span>
              </Link>
            </li>
          );
        })}
      </ul>
      <IconButton
        label={collapsed ? t('studio.navigation.expand') : t('studio.navigation.collapse')}
        icon={collapsed ? PanelLeftOpen : PanelLeftClose}
        aria-expanded={!collapsed}
        onClick={toggle}
        className="max-md:hidden"
      />
    </nav>
  );
}
