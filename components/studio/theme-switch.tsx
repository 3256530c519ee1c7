'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { Menu } from '@/components/ui/menu';
import { useMessages } from '@/components/ui/messages-provider';
import { writePreference } from '@/components/ui/preference-cookie';
import { headerButton } from './header-button';
import { themes, type Theme } from './theme';

const icons = { light: Sun, dark: Moon, system: Monitor };

export function ThemeSwitch({ initial }: { initial: Theme }) {
  const { t } = useMessages();
  const [theme, setTheme] = useState(initial);
  const names: Record<Theme, string> = {
    light: t('studio.theme.light'),
    dark: t('studio.theme.dark'),
    system: t('studio.theme.system'),
  };
  const Icon = icons[theme];
  return (
    <Menu
      label={`${t('studio.theme.label')}: ${names[theme]}`}
      tooltip
      className={headerButton}
      items={themes.map((choice) => ({
        id: choice,
        label: names[choice],
        icon: icons[choice],
        checked: choice === theme,
        onSelect: () => {
          setTheme(choice);
          writePreference('theme', choice);
          document.documentElement.dataset.theme = choice;
        },
      }))}
    >
      <Icon aria-hidden className="size-4" />
    </Menu>
  );
}
