import type { CompletionWireRequest } from '@/lib/wire/wire-request';
import { choiceCount } from './choice-count';
import type { PythonCall } from './python-call';

const parameters = new Set(
  (
    'prompt best_of echo frequency_penalty logit_bias logprobs max_tokens n presence_penalty seed stop stream ' +
    'stream_options suffix temperature top_p user'
  ).split(' '),
);

/** A text completion in Python: prints the text as it comes; of several, each once it is whole. */
export function pythonCompletion({ body }: CompletionWireRequest): PythonCall {
  return { parameters, print: print(body) };
}

function print(body: CompletionWireRequest['body']): string[] {
  const count = choiceCount(body);
  if (!body.stream) return ['for choice in completion.choices:', '    print(choice.text)'];
  if (count === 1) {
    return [
      'for chunk in stream:',
      '    for choice in chunk.choices:',
      '        print(choice.text, end="", flush=True)',
      'print()',
    ];
  }
  return [
    `texts = [""] * ${count}`,
    'for chunk in stream:',
    '    for choice in chunk.choices:',
    '        texts[choice.index] += choice.text',
    'for text in texts:',
    '    print(text)',
  ];
}
