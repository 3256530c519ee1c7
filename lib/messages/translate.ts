import { type english } from './english';
import { koreanParticle } from './korean-particle';
import { type Locale } from './locale';

/** Texts by nested key. An object with the key `other` is one text with plural forms, not a group. */
export interface Messages {
  readonly [key: string]: string | Messages;
}

type Paths<T> = {
  [K in keyof T & string]: T[K] extends string | { other: string } ? K : `${K}.${Paths<T[K]>}`;
}[keyof T & string];

/** Every dotted key of the English texts, such as `studio.theme.light`. */
export type MessageKey = Paths<typeof english>;

/** What fills the placeholders of a text; numbers are written as the language writes them. */
export type MessageValues = Readonly<Record<string, string | number>>;

const PLACEHOLDER = /\{(\w+)(?::([^{}]+\/[^{}]+))?\}/g;

/**
 * The text of `key` with its placeholders filled. `{name}` takes `values.name`; `{name:을/를}` adds the Korean
 * particle that fits it. Where a text has plural forms, `values.count` chooses by the language's rules. A key
 * without a text comes back as it is, so that the gap is seen.
 */
export function translate(
  locale: Locale,
  messages: Messages,
  key: MessageKey,
  values: MessageValues = {},
): string {
  const found = key
    .split('.')
    .reduce<string | Messages | undefined>(
      (node, part) => (typeof node === 'object' ? node[part] : undefined),
      messages,
    );
  const text = typeof found === 'object' ? pluralForm(locale, found, values.count) : found;
  if (text === undefined) return key;
  return text.replace(PLACEHOLDER, (placeholder, name: string, particle: string | undefined) => {
    const value = values[name];
    if (value === undefined) return placeholder;
    const written = typeof value === 'number' ? numberFormat(locale).format(value) : value;
    return particle === undefined ? written : written + koreanParticle(written, particle);
  });
}

function pluralForm(locale: Locale, forms: Messages, count: string | number | undefined): string | undefined {
  const form = forms[pluralRules(locale).select(Number(count))] ?? forms.other;
  return typeof form === 'string' ? form : undefined;
}

const numberFormats = new Map<Locale, Intl.NumberFormat>();
const pluralRulesOf = new Map<Locale, Intl.PluralRules>();

function numberFormat(locale: Locale): Intl.NumberFormat {
  const known = numberFormats.get(locale) ?? new Intl.NumberFormat(locale);
  numberFormats.set(locale, known);
  return known;
}

function pluralRules(locale: Locale): Intl.PluralRules {
  const known = pluralRulesOf.get(locale) ?? new Intl.PluralRules(locale);
  pluralRulesOf.set(locale, known);
  return known;
}
