import type { WireMessage } from '@/lib/wire/chat-request';

/** The text of a message, its parts joined; images have none. */
export function messageText({ content }: WireMessage): string {
  if (typeof content === 'string') return content;
  return (content ?? []).map((part) => part.text ?? '').join('');
}

/** The text of the last message that a user wrote, or none. */
export function lastUserText(messages: readonly WireMessage[]): string {
  const last = messages.findLast(({ role }) => role === 'user');
  return last ? messageText(last) : '';
}
