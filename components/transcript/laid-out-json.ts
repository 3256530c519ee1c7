/**
 * An answer that is one JSON object or a list of them, on lines of its own; null when it is anything else. Also for the
 * beginning of one: what is laid out stays where it is when more arrives. Nothing but space between values is changed.
 */
export function laidOutJson(text: string): string | null {
  if (!/^\s*(\{\s*(["}]|$)|\[\s*\{)/.test(text)) return null;
  let out = '';
  let depth = 0;
  let inText = false;
  let escaped = false;
  let opened = false;
  const line = () => `\n${'  '.repeat(depth)}`;
  for (const character of text.trim()) {
    if (inText) {
      out += character;
      inText = escaped || character !== '"';
      escaped = !escaped && character === '\\';
      continue;
    }
    if (/\s/.test(character)) continue;
    if (out !== '' && depth === 0) return null;
    const closes = character === '}' || character === ']';
    if (closes) depth--;
    if (opened !== closes) out += opened || closes ? line() : '';
    opened = character === '{' || character === '[';
    if (opened) depth++;
    inText = character === '"';
    out += character;
    if (character === ',') out += line();
    if (character === ':') out += ' ';
  }
  return out;
}
