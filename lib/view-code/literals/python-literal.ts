import { escapeQuoted, fitsBlock } from './unseen';

/** A text as a Python string: in three quotes when it has several lines, else in one. */
export function pythonLiteral(text: string): string {
  if (!fitsBlock(text)) return `"${escapeQuoted(text, '"')}"`;
  const inside = text.replace(/\\/g, '\\\\').replace(/"""|"$/g, (quotes) => quotes.replaceAll('"', '\\"'));
  return `"""${inside}"""`;
}
