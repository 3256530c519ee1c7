import type { CompletionWireRequest } from '@/lib/wire/wire-request';
import { choiceCount } from './choice-count';

/** A text completion in JavaScript: the lines that print the text as it comes; of several, each once it is whole. */
export function javascriptCompletion({ body }: CompletionWireRequest): string[] {
  const count = choiceCount(body);
  if (!body.stream) return ['for (const { text } of completion.choices) console.log(text);'];
  if (count === 1) {
    return [
      'for await (const chunk of stream) {',
      '  for (const { text } of chunk.choices) process.stdout.write(text);',
      '}',
      "process.stdout.write('\\n');",
    ];
  }
  return [
    `const texts = Array(${count}).fill('');`,
    'for await (const chunk of stream) {',
    '  for (const { index, text } of chunk.choices) texts[index] += text;',
    '}',
    'for (const text of texts) console.log(text);',
  ];
}
