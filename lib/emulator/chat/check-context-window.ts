import type { Model } from '@/lib/models/model';
import { invalidRequest } from '../service/service-error';

/**
 * Prompt and completion share the window. Azure's own wording of this error is not documented; this is OpenAI's, which
 * Azure's model servers pass on for other errors.
 * @throws ServiceError 400 `context_length_exceeded`.
 */
export function checkContextWindow(promptTokens: number, maxTokens: number | undefined, model: Model): void {
  const window = model.contextWindow;
  if (promptTokens >= window) {
    throw tooLong(
      `This model's maximum context length is ${window} tokens. However, your messages resulted in ${promptTokens} tokens. Please reduce the length of the messages.`,
    );
  }
  if (maxTokens !== undefined && promptTokens + maxTokens > window) {
    throw tooLong(
      `This model's maximum context length is ${window} tokens. However, you requested ${promptTokens + maxTokens} tokens (${promptTokens} in the messages, ${maxTokens} in the completion). Please reduce the length of the messages or completion.`,
    );
  }
}

function tooLong(message: string): Error {
  return invalidRequest(message, 'messages', 'context_length_exceeded');
}
