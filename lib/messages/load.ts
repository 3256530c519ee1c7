import 'server-only';
import { english } from './english';
import { korean } from './korean';
import { type Locale } from './locale';
import { type Messages } from './translate';

const byLocale: Record<Locale, Messages> = { en: english, ko: korean };

/** All texts of one language. Runs on the server only, so that the browser receives one language and no more. */
export function loadMessages(locale: Locale): Messages {
  return byLocale[locale];
}
