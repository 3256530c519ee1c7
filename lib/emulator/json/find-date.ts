const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthPattern = String.raw`(${months.join('|')})[a-z]*\.?`;

/** Days from today that a word means. */
const relativeDays: readonly [RegExp, number][] = [
  [/\bday after tomorrow\b|모레/iu, 2],
  [/\btomorrow\b|내일/iu, 1],
  [/\byesterday\b|어제/iu, -1],
  [/\btoday\b|\bnow\b|오늘|지금/iu, 0],
];

/** From Sunday on, as `getUTCDay` counts. */
const weekdays = [
  /\bsunday\b|일요일/iu,
  /\bmonday\b|월요일/iu,
  /\btuesday\b|화요일/iu,
  /\bwednesday\b|수요일/iu,
  /\bthursday\b|목요일/iu,
  /\bfriday\b|금요일/iu,
  /\bsaturday\b|토요일/iu,
];

/** A date that a text names, in words or figures, English or Korean, as `YYYY-MM-DD`. A missing year is this one. */
export function findDate(text: string, now: Date): string | undefined {
  const iso = /\b(\d{4})[-./](\d{1,2})[-./](\d{1,2})\b/u.exec(text);
  if (iso) return spell(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const korean = /(?:(\d{4})년\s*)?(\d{1,2})월\s*(\d{1,2})일/u.exec(text);
  if (korean) return spell(Number(korean[1] ?? now.getUTCFullYear()), Number(korean[2]), Number(korean[3]));
  const american = new RegExp(
    String.raw`\b${monthPattern}\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?`,
    'iu',
  ).exec(text);
  if (american) return named(american[1], american[2], american[3], now);
  const british = new RegExp(
    String.raw`\b(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?${monthPattern}(?:\s+(\d{4}))?`,
    'iu',
  ).exec(text);
  if (british) return named(british[2], british[1], british[3], now);
  const days = relativeDays.find(([pattern]) => pattern.test(text))?.[1] ?? daysToWeekday(text, now);
  if (days === undefined) return undefined;
  return new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

/** Days to the next weekday of that name, at least one. */
function daysToWeekday(text: string, now: Date): number | undefined {
  const weekday = weekdays.findIndex((pattern) => pattern.test(text));
  return weekday < 0 ? undefined : ((weekday - now.getUTCDay() + 6) % 7) + 1;
}

/** A time of day that a text names, as `HH:MM:SS`. */
export function findTime(text: string): string | undefined {
  const clock =
    /\b(\d{1,2}):(\d{2})(?::\d{2})?\s*(am|pm)?/iu.exec(text) ?? /\b(\d{1,2})()\s*(am|pm)\b/iu.exec(text);
  if (clock) return spellTime(Number(clock[1]), Number(clock[2] || 0), clock[3]?.toLowerCase());
  const korean = /(오전|오후)?\s*(\d{1,2})시(?:\s*(\d{1,2})분)?/u.exec(text);
  const half = korean?.[1] === undefined ? undefined : korean[1] === '오후' ? 'pm' : 'am';
  return korean ? spellTime(Number(korean[2]), Number(korean[3] ?? 0), half) : undefined;
}

function named(
  month: string | undefined,
  day: string | undefined,
  year: string | undefined,
  now: Date,
): string | undefined {
  const place = months.indexOf((month ?? '').slice(0, 3).toLowerCase());
  return spell(Number(year ?? now.getUTCFullYear()), place + 1, Number(day));
}

function spell(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : undefined;
}

function spellTime(hour: number, minute: number, half: string | undefined): string | undefined {
  const hours = half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0);
  if (hours > 23 || minute > 59) return undefined;
  return `${String(hours).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00`;
}
