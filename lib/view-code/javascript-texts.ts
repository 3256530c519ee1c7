/**
 * The lines that read a stream of several choices, whose pieces come in turn, and print each text once it is whole; `piece`
 * is the text of a `choice`.
 */
export function javascriptTexts(count: number, piece: string): string[] {
  return [
    `const texts = Array(${count}).fill('');`,
    'for await (const chunk of stream) {',
    `  for (const choice of chunk.choices) texts[choice.index] += ${piece};`,
    '}',
    'for (const text of texts) console.log(text);',
  ];
}
