import type { Model } from '@/lib/models/model';
import { invalidRequest } from '../service/service-error';

/**
 * Prompt, suffix and completion share the window; OpenAI's wording.
 * @throws ServiceError 400 `context_length_exceeded`.
 */
export function checkContextWindow(promptTokens: number, maxTokens: number, { contextWindow }: Model): void {
  const requested = promptTokens + maxTokens;
  if (requested <= contextWindow) return;
  throw invalidRequest(
    `This model's maximum context length is ${contextWindow} tokens, however you requested ${requested} tokens (${promptTokens} in your prompt; ${maxTokens} for the completion). Please reduce your prompt; or completion length.`,
    'prompt',
    'context_length_exceeded',
  );
}
