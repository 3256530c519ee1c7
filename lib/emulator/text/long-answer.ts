import type { Prose } from './corpus';

const wantsLong =
  /\b(?:long(?:er|est)?|detailed|in detail|comprehensive|thorough|essay|article|report|markdown|\d{3,} (?:words|tokens))\b|길게|긴\s|길고|자세히|자세하게|자세한|상세|보고서|에세이|장문|마크다운|\d{3,}\s?(?:자|단어|토큰)/iu;
const wantsVeryLong =
  /\b(?:very long|as long as|extremely long|[1-9],?\d{3,} (?:words|tokens))\b|아주 길게|아주 긴|매우 길게|매우 긴|최대한 길게|[1-9],?\d{3,}\s?(?:자|단어|토큰)/iu;

const SECTIONS = 5;
/** Texts that fit rank from here upwards; below it, variety of form counts. */
const LEAST_FITTING = 4;

/**
 * A long markdown answer made of corpus texts, each under its own heading: those that fit the question first
 * (`fit` gives 0..1), then texts with code, tables and lists. Undefined when the question does not ask for length.
 */
export function longAnswer(
  question: string,
  prose: readonly Prose[],
  fit: (index: number) => number,
): string | undefined {
  if (!wantsLong.test(question) || prose.length === 0) return undefined;
  const sections = prose
    .map((text, index) => ({
      text,
      index,
      rank: fit(index) >= LEAST_FITTING / 10 ? 10 * fit(index) : variety(text.text),
    }))
    .sort((a, b) => b.rank - a.rank || a.index - b.index)
    .slice(0, wantsVeryLong.test(question) ? prose.length : SECTIONS)
    .sort((a, b) => Math.max(b.rank, LEAST_FITTING) - Math.max(a.rank, LEAST_FITTING) || a.index - b.index);
  return sections.map(({ text }) => `## ${capitalised(text.topic)}\n\n${text.text}`).join('\n\n');
}

function variety(text: string): number {
  return Number(text.includes('```')) + Number(/^\|/mu.test(text)) + Number(/^(?:- |1\. )/mu.test(text));
}

function capitalised(topic: string): string {
  return topic.charAt(0).toUpperCase() + topic.slice(1);
}
