const LONGEST_RUN = 400;
const longRun = /[\p{L}\p{M}]{401,}|[^\s\p{L}\p{N}]{401,}|\s{401,}/gu;

/**
 * Cuts a text inside unbroken runs of letters, marks or spaces that are longer than 400 characters; all other text
 * stays in one piece. Byte-pair encoding takes quadratic time in the length of such a run (100,000 Hangul syllables
 * without a space: about a minute), and only there do the pieces encode to slightly other tokens than the whole.
 */
export function cutLongRuns(text: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const { 0: run, index } of text.matchAll(longRun))
    for (let at = index + LONGEST_RUN; at < index + run.length; at += LONGEST_RUN) {
      const isLowSurrogate = (text.charCodeAt(at) & 0xfc00) === 0xdc00;
      const cut = isLowSurrogate ? at + 1 : at;
      pieces.push(text.slice(from, cut));
      from = cut;
    }
  pieces.push(text.slice(from));
  return pieces;
}
