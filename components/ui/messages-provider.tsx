'use client';

import { useRouter } from 'next/navigation';
import { createContext, use, useMemo, type ReactNode } from 'react';
import { type Locale } from '@/lib/messages/locale';
import { translate, type MessageKey, type Messages, type MessageValues } from '@/lib/messages/translate';
import { writePreference } from './preference-cookie';

export interface MessageTools {
  locale: Locale;
  t: (key: MessageKey, values?: MessageValues) => string;
  /** Keeps the choice and lets the server send the other language; what the page holds stays as it is. */
  setLocale: (locale: Locale) => void;
  formatNumber: (value: number, options?: Intl.NumberFormatOptions) => string;
  formatDate: (value: Date | number, options?: Intl.DateTimeFormatOptions) => string;
}

const MessagesContext = createContext<MessageTools | null>(null);

export function MessagesProvider({
  locale,
  messages,
  children,
}: {
  locale: Locale;
  messages: Messages;
  children: ReactNode;
}) {
  const router = useRouter();
  const tools = useMemo<MessageTools>(
    () => ({
      locale,
      t: (key, values) => translate(locale, messages, key, values),
      setLocale: (next) => {
        writePreference('locale', next);
        router.refresh();
      },
      formatNumber: (value, options) => new Intl.NumberFormat(locale, options).format(value),
      formatDate: (value, options) => new Intl.DateTimeFormat(locale, options).format(value),
    }),
    [locale, messages, router],
  );
  return <MessagesContext value={tools}>{children}</MessagesContext>;
}

export function useMessages(): MessageTools {
  const tools = use(MessagesContext);
  if (!tools) throw new Error('useMessages needs a MessagesProvider above it.');
  return tools;
}
