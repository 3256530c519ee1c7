import type { CompletionWireRequest } from '@/lib/wire/wire-request';
import { choiceCount } from './choice-count';
import type { PythonCall } from './python-call';
import { pythonTexts } from './python-texts';

const parameters = new Set(
  (
    'prompt best_of echo frequency_penalty logit_bias logprobs max_tokens n presence_penalty seed stop stream ' +
    'stream_options suffix temperature top_p user'
  ).split(' '),
);

/** A text completion in Python. */
export function pythonCompletion(request: CompletionWireRequest): PythonCall {
  return { parameters, print: print(request) };
}

function print(request: CompletionWireRequest): string[] {
  const count = choiceCount(request);
  if (!request.body.stream) return ['for choice in completion.choices:', '    print(choice.text)'];
  if (count > 1) return pythonTexts(count, 'choice.text or ""');
  return [
    'for chunk in stream:',
    '    for choice in chunk.choices:',
    '        print(choice.text or "", end="", flush=True)',
    'print()',
  ];
}
