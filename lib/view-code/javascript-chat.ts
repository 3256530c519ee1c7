import type { ChatWireRequest } from '@/lib/wire/wire-request';
import { choiceCount } from './choice-count';
import { javascriptTexts } from './javascript-texts';

/** A chat in JavaScript: the lines that print the text and, when there are tools, their calls. */
export function javascriptChat(request: ChatWireRequest): string[] {
  const tools = (request.body.tools?.length ?? 0) > 0;
  const count = choiceCount(request);
  if (!request.body.stream) {
    return [
      'for (const { message } of completion.choices) {',
      `  console.log(message.content${tools ? ' ?? message.tool_calls' : ''});`,
      '}',
    ];
  }
  if (count > 1 && !tools) return javascriptTexts(count, "choice.delta?.content ?? ''");
  return [
    'for await (const chunk of stream) {',
    '  const delta = chunk.choices[0]?.delta;',
    "  process.stdout.write(delta?.content ?? '');",
    ...(tools ? ['  if (delta?.tool_calls) console.log(JSON.stringify(delta.tool_calls));'] : []),
    '}',
    "process.stdout.write('\\n');",
  ];
}
