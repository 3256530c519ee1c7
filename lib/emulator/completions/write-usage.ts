import type { JsonObject } from '@/lib/wire/json';

/** `usage` of a text completion, as recorded. Every token that was made counts, also those of candidates not returned. */
export function writeUsage(promptTokens: number, completionTokens: number): JsonObject {
  return {
    prompt_tokens: promptTokens,
    completion_tokens: completionTokens,
    total_tokens: promptTokens + completionTokens,
  };
}
