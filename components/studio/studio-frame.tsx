'use client';

import Link from 'next/link';
import { type ReactNode } from 'react';
import { useMessages } from '@/components/ui/messages-provider';
import { LanguageSwitch } from './language-switch';
import { Mark } from './mark';
import { Navigation } from './navigation';
import { ShortcutHelp } from './shortcut-help';
import { type Theme } from './theme';
import { ThemeSwitch } from './theme-switch';

export interface StudioFrameProps {
  theme: Theme;
  navigationCollapsed: boolean;
  children: ReactNode;
}

/** What stands around every page of the studio. The page gets the rest of the window and scrolls in itself. */
export function StudioFrame({ theme, navigationCollapsed, children }: StudioFrameProps) {
  const { t } = useMessages();
  return (
    <div className="flex h-dvh flex-col max-md:[--bottom-bar:3.5rem]">
      <a
        href="#content"
        className="fixed top-2 left-2 z-50 -translate-y-20 rounded-control bg-accent px-4 py-2 text-sm font-medium text-on-accent focus:translate-y-0"
      >
        {t('studio.skipToContent')}
      </a>
      <header className="flex h-13 shrink-0 items-center gap-1 px-3 max-md:border-b max-md:border-line max-md:bg-surface">
        <Link
          href="/chat"
          className="mr-auto flex h-10 items-center gap-2.5 rounded-control px-1.5 text-[0.9375rem] font-semibold tracking-tight"
        >
          <Mark className="size-6" />
          {t('studio.name')}
        </Link>
        <LanguageSwitch />
        <ThemeSwitch initial={theme} />
        <ShortcutHelp />
      </header>
      <div className="flex min-h-0 flex-1 max-md:flex-col">
        <Navigation initiallyCollapsed={navigationCollapsed} />
        <main
          id="content"
          tabIndex={-1}
          className="relative min-h-0 min-w-0 flex-1 overflow-y-auto bg-surface outline-none md:rounded-tl-card md:border-t md:border-l md:border-line"
        >
          {children}
        </main>
      </div>
    </div>
  );
}
