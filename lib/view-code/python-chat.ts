import type { ChatWireRequest } from '@/lib/wire/wire-request';
import { choiceCount } from './choice-count';
import type { PythonCall } from './python-call';
import { pythonTexts } from './python-texts';

const parameters = new Set(
  (
    'messages audio frequency_penalty function_call functions logit_bias logprobs max_completion_tokens max_tokens ' +
    'metadata modalities n parallel_tool_calls prediction presence_penalty prompt_cache_key reasoning_effort ' +
    'response_format safety_identifier seed service_tier stop store stream stream_options temperature tool_choice ' +
    'tools top_logprobs top_p user verbosity web_search_options'
  ).split(' '),
);

/** A chat in Python: prints the text and, when there are tools, their calls. */
export function pythonChat(request: ChatWireRequest): PythonCall {
  return { parameters, print: print(request) };
}

function print(request: ChatWireRequest): string[] {
  const tools = (request.body.tools?.length ?? 0) > 0;
  const count = choiceCount(request);
  if (!request.body.stream) {
    return [
      'for choice in completion.choices:',
      `    print(choice.message.content${tools ? ' or choice.message.tool_calls' : ''})`,
    ];
  }
  if (count > 1 && !tools) return pythonTexts(count, '(choice.delta and choice.delta.content) or ""');
  return [
    'for chunk in stream:',
    '    delta = chunk.choices[0].delta if chunk.choices else None',
    '    if delta and delta.content:',
    '        print(delta.content, end="", flush=True)',
    ...(tools ? ['    if delta and delta.tool_calls:', '        print(delta.tool_calls)'] : []),
    'print()',
  ];
}
