/** A list of ids that was written or pasted, and the entries that are no whole number. */
export type WrittenIds = { ids: number[]; problems: IdProblem[] };

/** Which entry is wrong: its number, counted from one, its own text, and its line and column, counted from one. */
export type IdProblem = { entry: number; text: string; line: number; column: number };

/** Anything that stands between two ids: spaces, commas and the brackets of a list. */
const ENTRY = /[^\s,;[\](){}]+/g;
/** More than any encoding has, so that a longer number need not be read. */
const WHOLE_NUMBER = /^\d{1,9}$/;

/**
 * Reads ids as they stand in a list of JSON or Python, in an array or one below the other. `isId` says what is an id of
 * the encoding. Where an entry is wrong, `ids` leaves it out.
 */
export function readIds(text: string, isId: (id: number) => boolean): WrittenIds {
  const ids: number[] = [];
  const problems: IdProblem[] = [];
  let entry = 0;
  let line = 1;
  let lineStart = 0;
  /** Looked for once for each line, or a long line would be read again for each of its ids. */
  let lineEnd = text.indexOf('\n');
  for (const { 0: written, index } of text.matchAll(ENTRY)) {
    entry += 1;
    while (lineEnd !== -1 && lineEnd < index) {
      line += 1;
      lineStart = lineEnd + 1;
      lineEnd = text.indexOf('\n', lineStart);
    }
    const id = WHOLE_NUMBER.test(written) ? Number(written) : -1;
    if (isId(id)) ids.push(id);
    else problems.push({ entry, text: written, line, column: index - lineStart + 1 });
  }
  return { ids, problems };
}
