const shown: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const meant: Record<string, string> = { '\\': '\\', n: '\n', r: '\r', t: '\t' };

/** A text with its line breaks, tabs and backslashes written as `\n`, `\r`, `\t` and `\\`, as on one line. */
export function toEscaped(text: string): string {
  return text.replace(/[\\\n\r\t]/g, (character) => shown[character] ?? character);
}

/** The text that was meant by one with such escapes; a backslash before anything else stays what it is. */
export function fromEscaped(typed: string): string {
  return typed.replace(/\\([\\nrt])/g, (escape, name: string) => meant[name] ?? escape);
}
