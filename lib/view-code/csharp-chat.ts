import type { ChatWireRequest } from '@/lib/wire/wire-request';
import { choiceCount } from './choice-count';
import { csharpClient } from './csharp-client';
import { csharpMessage, readsJson } from './csharp-message';
import { csharpOptions } from './csharp-options';
import type { CsharpProgram } from './csharp-program';
import type { CodeOptions } from './language';

const ONE_CHOICE =
  'The SDK does not tell the choices of an answer apart: it shows the first, and mixes them in a stream.';

/** A chat by .NET's SDK: Azure.AI.OpenAI for the dated style, OpenAI for the others. */
export function csharpChat(request: ChatWireRequest, options: CodeOptions): CsharpProgram {
  const { messages } = request.body;
  const client = csharpClient(request.deployment, options);
  const chatOptions = csharpOptions(request, options.endpoint);
  return {
    packages: client.packages,
    notes: choiceCount(request) > 1 ? [ONE_CHOICE] : [],
    usings: [
      ...client.usings,
      ...(messages.some(readsJson) ? ['System.ClientModel.Primitives'] : []),
      'OpenAI.Chat',
    ],
    experimental: [...client.experimental, ...chatOptions.experimental],
    statements: [
      ...client.statements,
      '',
      'List<ChatMessage> messages =',
      '[',
      ...messages.map((message) => `    ${csharpMessage(message, '    ')},`),
      '];',
      '',
      ...chatOptions.statements,
      '',
      ...print(request),
    ],
  };
}

function print({ body }: ChatWireRequest): string[] {
  const tools = (body.tools?.length ?? 0) > 0;
  if (body.stream) {
    return [
      'await foreach (StreamingChatCompletionUpdate update in client.CompleteChatStreamingAsync(messages, options))',
      '{',
      '    foreach (ChatMessageContentPart part in update.ContentUpdate) Console.Write(part.Text);',
      ...(tools
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
    ...(tools
      ? [
          'foreach (ChatToolCall call in completion.ToolCalls)',
          '    Console.WriteLine($"{call.FunctionName} {call.FunctionArguments}");',
        ]
      : []),
  ];
}
