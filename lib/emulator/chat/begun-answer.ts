import type { ChatRequest } from '@/lib/wire/chat-request';
import { invalidRequest } from '../service/service-error';
import { messageText } from './message-text';

/** A request for a new answer, and the text that this answer begins with already; undefined where it begins anew. */
export type Begun = { request: ChatRequest; begun: string | undefined };

/**
 * Takes the begun answer off a request that wants to go on with it (`continue_final_message`, an extension of vLLM that
 * Azure does not have). An answer that has begun with text calls no tools.
 * @throws ServiceError 400 where there is no such answer, or a new one is wanted at the same time.
 */
export function takeBegunAnswer(request: ChatRequest): Begun {
  if (!request.continue_final_message) {
    if (request.add_generation_prompt === false) {
      throw invalidRequest(
        "'add_generation_prompt' can only be false when 'continue_final_message' is true.",
        'add_generation_prompt',
      );
    }
    return { request, begun: undefined };
  }
  if (request.add_generation_prompt) {
    throw invalidRequest(
      'Cannot set both `continue_final_message` and `add_generation_prompt` to True.',
      'continue_final_message',
    );
  }
  const last = request.messages.at(-1);
  if (last?.role !== 'assistant' || messageText(last) === '') {
    throw invalidRequest(
      "'continue_final_message' needs a last message of role 'assistant' that has text.",
      'messages',
    );
  }
  const { tools: _tools, tool_choice: _choice, ...rest } = request;
  return { request: { ...rest, messages: request.messages.slice(0, -1) }, begun: messageText(last) };
}
