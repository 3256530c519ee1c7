const LONGEST_RUN = 500;
const full = [String.raw`[\p{L}\p{M}]`, String.raw`[^\s\p{L}\p{N}]`, String.raw`\s`].map(
  (kind) => `${kind}{${LONGEST_RUN}}(?=${kind})`,
);
const longRun = new RegExp(full.join('|'), 'gu');

/**
 * Cuts a text inside unbroken runs of letters, signs or spaces after every 500 characters; all other text stays in one
 * piece. Byte-pair merging takes quadratic time in the length of such a run (100,000 Hangul syllables without a space:
 * about a minute), and only there can a cut add a token.
 */
export function cutLongRuns(text: string): string[] {
  if (text.length <= LONGEST_RUN) return [text];
  const pieces: string[] = [];
  let from = 0;
  for (const match of text.matchAll(longRun)) {
    const to = match.index + match[0].length;
    pieces.push(text.slice(from, to));
    from = to;
  }
  return [...pieces, text.slice(from)];
}
