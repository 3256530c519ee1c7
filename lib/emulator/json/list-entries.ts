import { searchTerms } from '../text/search-terms';

/** The sentences and lines of a text. */
export function sentences(text: string): string[] {
  return text
    .split(/(?<=[.!?。])\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

/** The words that a text is about, as they stand in it. */
export function keywords(text: string): string[] {
  const words = [...text.matchAll(/[\p{L}\d][\p{L}\d'-]{2,}/gu)].map(([word]) => word);
  return [...new Set(words.filter((word) => searchTerms(word).some((term) => !term.startsWith('~'))))].slice(
    0,
    5,
  );
}

/** The entries of a list in a text: bullets, numbered or separate lines, else what stands between commas after a colon. */
export function listEntries(text: string): string[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const bullets = lines.filter((line) => /^(?:[-*•]|\d+[.)])\s+/u.test(line));
  if (bullets.length > 0) return bullets.map((line) => line.replace(/^(?:[-*•]|\d+[.)])\s+/u, ''));
  if (lines.length > 2) return lines.filter((line) => !/[:：]$/u.test(line));
  const listed = /[:：]\s*([^\n]+)$/u.exec(text)?.[1] ?? (text.includes(',') ? text : '');
  const parts = listed
    .split(/\s*(?:,|;|、|\band\b|그리고)\s*/u)
    .map((part) => part.replace(/[.!?]+$/u, '').trim())
    .filter(Boolean);
  return parts.length > 1 ? parts : [];
}
