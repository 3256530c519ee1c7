import type { ChatWireRequest } from '@/lib/wire/wire-request';

/** A chat in JavaScript: the lines that print the text and, when there are tools, their calls. */
export function javascriptChat({ body }: ChatWireRequest): string[] {
  const tools = (body.tools?.length ?? 0) > 0;
  if (body.stream) {
    return [
      'for await (const chunk of stream) {',
      '  const delta = chunk.choices[0]?.delta;',
      "  process.stdout.write(delta?.content ?? '');",
      ...(tools ? ['  if (delta?.tool_calls) console.log(JSON.stringify(delta.tool_calls));'] : []),
      '}',
      "process.stdout.write('\\n');",
    ];
  }
  return [
    'for (const { message } of completion.choices) {',
    `  console.log(message.content${tools ? ' ?? message.tool_calls' : ''});`,
    '}',
  ];
}
