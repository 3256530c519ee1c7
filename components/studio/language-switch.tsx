'use client';

import { Languages } from 'lucide-react';
import { Menu } from '@/components/ui/menu';
import { useMessages } from '@/components/ui/messages-provider';
import { locales, type Locale } from '@/lib/messages/locale';
import { headerButton } from './header-button';

export function LanguageSwitch() {
  const { t, locale, setLocale } = useMessages();
  const names: Record<Locale, string> = { en: t('studio.language.en'), ko: t('studio.language.ko') };
  return (
    <Menu
      label={`${t('studio.language.label')}: ${names[locale]}`}
      className={headerButton}
      items={locales.map((choice) => ({
        id: choice,
        label: names[choice],
        checked: choice === locale,
        onSelect: () => setLocale(choice),
      }))}
    >
      <Languages aria-hidden className="size-4" />
      <span className="max-sm:hidden">{names[locale]}</span>
    </Menu>
  );
}
