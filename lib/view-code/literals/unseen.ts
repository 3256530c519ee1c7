/**
 * UTF-16 units that source text cannot carry exactly or that a reader would not see: control characters but tab and line
 * feed, other line ends, marks of writing direction (CVE-2021-42574), the byte order mark, and halves of surrogate pairs.
 */
const UNSEEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Whether a text is best written over several lines: it has some words on some, and nothing to be escaped by number. */
export function fitsBlock(text: string): boolean {
  return text.trim().includes('\n') && text.search(UNSEEN) === -1;
}

/** `\uXXXX` of one UTF-16 unit; Python, JavaScript, C# and JSON read it alike. */
function unicodeEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The inside of a quoted string for those languages: backslash, the quote, line feed, tab, carriage return, the unseen. */
export function escapeQuoted(text: string, quote: '"' | "'"): string {
  return text
    .replace(/\\/g, '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replace(/\n/g, '\\n')
    .replace(/\t/g, '\\t')
    .replace(/\r/g, '\\r')
    .replace(UNSEEN, unicodeEscape);
}
