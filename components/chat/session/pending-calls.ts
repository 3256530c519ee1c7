import type { ToolCall } from '@/lib/chat/completion';
import { shownVersion, type Transcript } from '@/lib/chat/message';

const none: readonly ToolCall[] = [];

/** The tool calls of the last answer that have no result yet. The API takes no other message before they have. */
export function pendingCalls(transcript: Transcript): readonly ToolCall[] {
  const index = transcript.findLastIndex(({ role }) => role !== 'tool');
  const last = transcript[index];
  if (last?.role !== 'assistant') return none;
  const { toolCalls } = shownVersion(last).completion;
  if (toolCalls.length === 0) return none;
  const given = new Set(
    transcript.slice(index + 1).flatMap((message) => (message.role === 'tool' ? [message.toolCallId] : [])),
  );
  const pending = toolCalls.filter(({ id }) => !given.has(id));
  return pending.length === 0 ? none : pending;
}
