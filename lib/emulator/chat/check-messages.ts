import type { WireMessage } from '@/lib/wire/chat-request';
import { can, type Model } from '@/lib/models/model';
import { invalidRequest } from '../service/service-error';
import { listed } from './check-parameters';

/**
 * Checks what messages say about each other: a tool's result follows the call it answers, every call is answered, and
 * images go to models that see.
 * @throws ServiceError 400.
 */
export function checkMessages(messages: readonly WireMessage[], model: Model): void {
  const open = new Set<string>();
  messages.forEach((message, index) => {
    if (message.role === 'tool') {
      if (message.tool_call_id === undefined) {
        const param = `messages[${index}].tool_call_id`;
        throw invalidRequest(`Missing required parameter: '${param}'.`, param, 'missing_required_parameter');
      }
      if (!open.delete(message.tool_call_id)) throw orphanResult(index);
      return;
    }
    if (open.size > 0) throw unansweredCalls(open, index);
    for (const { id } of message.tool_calls ?? []) open.add(id);
    checkContent(message, index, model);
  });
  if (open.size > 0) throw unansweredCalls(open, messages.length);
  checkSystemRoles(messages, model);
}

function checkContent(message: WireMessage, index: number, model: Model): void {
  const { content, role } = message;
  if (content == null) {
    if (role === 'assistant' || role === 'function') return;
    throw invalidRequest(
      `Invalid value for 'content': expected a string, got null.`,
      `messages.[${index}].content`,
    );
  }
  if (typeof content === 'string') return;
  content.forEach(({ type }, place) => {
    const param = `messages[${index}].content[${place}].type`;
    if (type === 'image_url' && !can(model, 'vision')) {
      throw invalidRequest(
        'Invalid content type. image_url is only supported by certain models.',
        `messages.[${index}].content.[${place}].type`,
      );
    }
    if (type !== 'text' && type !== 'image_url' && type !== 'refusal') {
      throw invalidRequest(
        `Invalid value: '${type}'. Supported values are: ${listed(['text', 'image_url'])}.`,
        param,
        'invalid_value',
      );
    }
  });
}

function checkSystemRoles(messages: readonly WireMessage[], model: Model): void {
  const roles = new Set<string>(messages.map(({ role }) => role));
  if (can(model, 'reasoning') && roles.has('system') && roles.has('developer')) {
    throw invalidRequest(
      "Messages with role 'system' and 'developer' cannot be used in the same request.",
      'messages',
      'invalid_value',
    );
  }
}

function orphanResult(index: number): Error {
  return invalidRequest(
    "Invalid parameter: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'.",
    `messages.[${index}].role`,
  );
}

function unansweredCalls(open: ReadonlySet<string>, index: number): Error {
  return invalidRequest(
    `An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'. The following tool_call_ids did not have response messages: ${[...open].join(', ')}`,
    `messages.[${index}].role`,
  );
}
