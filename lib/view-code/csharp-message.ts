import type { WireMessage } from '@/lib/wire/chat-request';
import { csharpLiteral } from './literals/csharp-literal';

const classes = {
  system: 'SystemChatMessage',
  developer: 'DeveloperChatMessage',
  user: 'UserChatMessage',
  assistant: 'AssistantChatMessage',
} as const;

/**
 * A message as a C# expression: a constructor call where one says all that the message says, else the message's JSON read
 * by the SDK.
 */
export function csharpMessage(message: WireMessage, indent: string): string {
  const { role, content, tool_call_id: toolCallId, ...rest } = message;
  const plain = Object.values(rest).every((value) => value === undefined);
  if (plain && typeof content === 'string') {
    if (role === 'tool' && toolCallId !== undefined) {
      return `new ToolChatMessage(${csharpLiteral(toolCallId, indent)}, ${csharpLiteral(content, indent)})`;
    }
    if (role !== 'tool' && role !== 'function' && toolCallId === undefined) {
      return `new ${classes[role]}(${csharpLiteral(content, indent)})`;
    }
  }
  const json = csharpLiteral(JSON.stringify(message, null, 2), indent);
  return `ModelReaderWriter.Read<ChatMessage>(BinaryData.FromString(${json}))!`;
}

/** Whether the message needs `System.ClientModel.Primitives`, where ModelReaderWriter lives. */
export function readsJson(message: WireMessage): boolean {
  return csharpMessage(message, '').startsWith('ModelReaderWriter');
}
