const numberWords = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** The numbers of a text in order, thousands separators and English words up to ten understood. */
export function findNumbers(text: string): { value: number; index: number }[] {
  const digits = text.matchAll(/(?<![\p{L}\d.-])-?\d+(?:,\d{3})*(?:\.\d+)?/gu);
  const words = text.matchAll(new RegExp(String.raw`\b(?:${numberWords.join('|')})\b`, 'giu'));
  return [
    ...[...digits].map(({ 0: spelled, index }) => ({ value: Number(spelled.replaceAll(',', '')), index })),
    ...[...words].map(({ 0: word, index }) => ({ value: numberWords.indexOf(word.toLowerCase()), index })),
  ].sort((a, b) => a.index - b.index);
}
