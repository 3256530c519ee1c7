import type { WireRequest } from '@/lib/wire/wire-request';
import { csharpClient } from './csharp-client';
import { csharpMessage, readsJson } from './csharp-message';
import { csharpOptions } from './csharp-options';
import type { Language } from './language';
import { surroundings } from './surroundings';

/** .NET's SDK: Azure.AI.OpenAI for the dated style, OpenAI for the others, with top-level statements and C# 11. */
export const csharp: Language = {
  id: 'csharp',
  name: 'C#',
  fileName: 'Program.cs',
  highlight: 'csharp',
  generate(request, options) {
    const client = csharpClient(request.deployment, options);
    const chatOptions = csharpOptions(request, options.endpoint);
    const experimental = [...new Set([...client.experimental, ...chatOptions.experimental])].sort();
    const usings = [
      ...client.usings,
      ...(request.body.messages.some(readsJson) ? ['System.ClientModel.Primitives'] : []),
      'OpenAI.Chat',
    ];
    return [
      ...client.packages.map((name) => `// dotnet add package ${name}`),
      ...surroundings(options).map((line) => `// ${line}`),
      ...[...new Set(usings)].sort(systemFirst).map((name) => `using ${name};`),
      '',
      ...(experimental.length > 0
        ? [
            `// The SDK marks these parts as experimental.`,
            `#pragma warning disable ${experimental.join(', ')}`,
            '',
          ]
        : []),
      ...client.statements,
      '',
      'List<ChatMessage> messages =',
      '[',
      ...request.body.messages.map((message) => `    ${csharpMessage(message, '    ')},`),
      '];',
      '',
      ...chatOptions.statements,
      '',
      ...print(request),
      '',
    ].join('\n');
  },
};

function systemFirst(a: string, b: string): number {
  const rank = (name: string) => (name.startsWith('System') ? 0 : 1);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

function print({ body }: WireRequest): string[] {
  if (body.stream) {
    return [
      'await foreach (StreamingChatCompletionUpdate update in client.CompleteChatStreamingAsync(messages, options))',
      '{',
      '    foreach (ChatMessageContentPart part in update.ContentUpdate) Console.Write(part.Text);',
      ...(hasTools(body)
        ? [
            '    foreach (StreamingChatToolCallUpdate call in update.ToolCallUpdates)',
            '        Console.Write($"{call.FunctionName}{call.FunctionArgumentsUpdate}");',
          ]
        : []),
      '}',
      'Console.WriteLine();',
    ];
  }
  return [
    'ChatCompletion completion = await client.CompleteChatAsync(messages, options);',
    'foreach (ChatMessageContentPart part in completion.Content) Console.WriteLine(part.Text);',
    ...(hasTools(body)
      ? [
          'foreach (ChatToolCall call in completion.ToolCalls)',
          '    Console.WriteLine($"{call.FunctionName} {call.FunctionArguments}");',
        ]
      : []),
  ];
}

function hasTools(body: WireRequest['body']): boolean {
  return (body.tools?.length ?? 0) > 0;
}
