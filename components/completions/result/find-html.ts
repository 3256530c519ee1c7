import { findFences } from './find-fences';

/** HTML in a text; offsets are in the text, `to` is exclusive. */
export type FoundHtml = { from: number; to: number };

const DOCUMENT = /<!doctype\s+html\b|<html[\s>]/i;
/** Elements that have an end, as they stand in answers. A `<` in prose or in code has no such name behind it. */
const ELEMENT =
  /<(body|head|main|header|footer|section|article|nav|aside|div|p|h[1-6]|table|ul|ol|dl|form|figure|blockquote|pre|span|a|b|i|u|em|strong|button|select|textarea|label|style|script|svg|video|audio|canvas|details|center|font|iframe)(?:\s[^<>]*)?>/gi;
const LONE_ELEMENT = /<(?:img|input|hr|br)(?:\s[^<>]*)?\/?>/i;

/** The HTML of a text: a fenced block of HTML, a whole document, or from the first element to the last end tag. */
export function findHtml(text: string): FoundHtml | null {
  const fences = findFences(text);
  const fenced = fences.find(({ language }) => /^x?html?$/.test(language));
  if (fenced && text.slice(fenced.from, fenced.to).includes('<')) return { from: fenced.from, to: fenced.to };
  const ends = endTags(text);
  const { index: document } = DOCUMENT.exec(text) ?? {};
  if (document !== undefined) return { from: document, to: ends.get('html') ?? text.length };
  const last = Math.max(...ends.values());
  for (const { index, 0: tag, 1: name = '' } of text.matchAll(ELEMENT)) {
    if ((ends.get(name.toLowerCase()) ?? 0) <= index) continue;
    // Tags in code and between backticks are spoken of.
    if (fences.some(({ from, to }) => index >= from && index < to) || isQuoted(text, index, tag.length))
      continue;
    return { from: index, to: last };
  }
  return null;
}

/** Whether a text is HTML as a whole, such as a value of JSON. */
export function isHtml(text: string): boolean {
  const trimmed = text.trim();
  if (!trimmed.startsWith('<') || !trimmed.endsWith('>')) return false;
  return findHtml(trimmed)?.from === 0 || LONE_ELEMENT.exec(trimmed)?.index === 0;
}

/** Behind the last end tag of each name, or the end of the text where it is cut off. */
function endTags(text: string): ReadonlyMap<string, number> {
  const ends = new Map<string, number>();
  for (const { index, 0: tag, 1: name = '' } of text.matchAll(/<\/([a-z][\w-]*)[^<>]*>?/gi))
    ends.set(name.toLowerCase(), index + tag.length);
  return ends;
}

function isQuoted(text: string, at: number, length: number): boolean {
  return text[at - 1] === '`' && text[at + length] === '`';
}
