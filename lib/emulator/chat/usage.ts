import type { JsonObject } from '@/lib/wire/json';
import type { ChoicePiece } from '../writing/choice';

/** What a call cost. Reasoning tokens are completion tokens that nobody sees. */
export type Spent = { prompt: number; completion: number; reasoning: number };

/** `usage`, keys in Azure's order. The emulator keeps no prompt cache, so nothing is ever cached. */
export function wireUsage({ prompt, completion, reasoning }: Spent): JsonObject {
  return {
    completion_tokens: completion,
    completion_tokens_details: {
      accepted_prediction_tokens: 0,
      audio_tokens: 0,
      reasoning_tokens: reasoning,
      rejected_prediction_tokens: 0,
    },
    prompt_tokens: prompt,
    prompt_tokens_details: { audio_tokens: 0, cached_tokens: 0 },
    total_tokens: prompt + completion,
  };
}

/** Counts a piece of an answer into `spent`. */
export function addPiece(spent: Spent, piece: ChoicePiece): void {
  spent.completion += piece.spent;
  if (piece.type === 'thought') spent.reasoning += piece.spent;
}
