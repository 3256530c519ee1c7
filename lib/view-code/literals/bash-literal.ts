/** A text as one word of bash, in single quotes, in which nothing is special. Bash has no word with a NUL in it. */
export function bashLiteral(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/**
 * A here-document that hands over the text followed by a line feed, without any expansion. Its end mark is one that no
 * line of the text equals.
 */
export function bashHereDocument(text: string, mark: string): string {
  const lines = new Set(text.split('\n'));
  let end = mark;
  while (lines.has(end)) end += '_';
  return `<<'${end}'\n${text}\n${end}`;
}
