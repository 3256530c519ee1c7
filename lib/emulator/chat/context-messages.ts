import type { WireMessage } from '@/lib/wire/chat-request';
import type { ContextMessage } from '../text/context-message';
import { messageText } from './message-text';

/** What the text model is told of the conversation: who spoke, and the plain text. */
export function contextMessages(messages: readonly WireMessage[]): ContextMessage[] {
  return messages.map((message) => ({ role: contextRole(message.role), content: messageText(message) }));
}

function contextRole(role: WireMessage['role']): ContextMessage['role'] {
  if (role === 'developer') return 'system';
  return role === 'function' ? 'tool' : role;
}
