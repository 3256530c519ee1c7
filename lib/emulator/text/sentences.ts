/** The sentences of a text, list marks, table rows and code blocks taken off. */
export function sentencesOf(text: string): string[] {
  return text
    .replace(/^```[\s\S]*?^```\s*$/gmu, '')
    .split(/(?<=[.!?。])\s+|\n+/u)
    .map((sentence) => sentence.replace(/^\s*(?:[-*•#]+|\d+[.)])\s+/u, '').trim())
    .filter((sentence) => sentence !== '' && !sentence.startsWith('|'));
}
