/**
 * The lines that read a stream of several choices, whose pieces come in turn, and print each text once it is whole; `piece`
 * is the text of a `choice`.
 */
export function pythonTexts(count: number, piece: string): string[] {
  return [
    `texts = [""] * ${count}`,
    'for chunk in stream:',
    '    for choice in chunk.choices:',
    `        texts[choice.index] += ${piece}`,
    'for text in texts:',
    '    print(text)',
  ];
}
