import { escapeQuoted, fitsBlock } from './unseen';

/** A text as a JavaScript string: a template literal when it has several lines, else in single quotes. */
export function javascriptLiteral(text: string): string {
  if (!fitsBlock(text)) return `'${escapeQuoted(text, "'")}'`;
  return `\`${text.replace(/\\/g, '\\\\').replace(/`/g, '\\`').replace(/\$\{/g, '\\${')}\``;
}
