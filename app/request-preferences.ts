import 'server-only';
import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { readTheme } from '@/components/studio/theme';
import { loadMessages } from '@/lib/messages/load';
import { pickLocale } from '@/lib/messages/locale';
import { translate, type MessageKey, type MessageValues } from '@/lib/messages/translate';

/** What the visitor's cookies and browser say about how the page should be rendered. */
export const requestPreferences = cache(async () => {
  const [jar, header] = await Promise.all([cookies(), headers()]);
  const locale = pickLocale(jar.get('locale')?.value, header.get('accept-language'));
  const messages = loadMessages(locale);
  return {
    locale,
    messages,
    theme: readTheme(jar.get('theme')?.value),
    navigationCollapsed: jar.get('navigation')?.value === 'collapsed',
    t: (key: MessageKey, values?: MessageValues) => translate(locale, messages, key, values),
  };
});
