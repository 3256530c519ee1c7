import type { CompletionWireRequest } from '@/lib/wire/wire-request';
import { choiceCount } from './choice-count';
import { javascriptTexts } from './javascript-texts';

/** A text completion in JavaScript: the lines that print its texts. */
export function javascriptCompletion(request: CompletionWireRequest): string[] {
  const count = choiceCount(request);
  if (!request.body.stream) return ['for (const { text } of completion.choices) console.log(text);'];
  if (count > 1) return javascriptTexts(count, "choice.text ?? ''");
  return [
    'for await (const chunk of stream) {',
    "  for (const { text } of chunk.choices) process.stdout.write(text ?? '');",
    '}',
    "process.stdout.write('\\n');",
  ];
}
