import type { JsonObject } from '@/lib/wire/json';
import type { Random } from '../text/seeded-random';
import type { ScreenedChoice } from '../writing/screen-choice';

/** Everything that is known of an answer before its first token, for both ways of writing it. */
export type Answer = {
  id: string;
  /** Seconds since the epoch. */
  created: number;
  /** Model and version; never the deployment's name. */
  model: string;
  fingerprint: string;
  choices: readonly ScreenedChoice[];
  promptResults: JsonObject;
  promptTokens: number;
  /** Characters of the prompt, which the offsets of the asynchronous filter count from. */
  promptLength: number;
  /** Number of `top_logprobs`; absent when `logprobs` was not asked for. */
  topLogprobs?: number;
  asyncFilter: boolean;
  random: Random;
};

/** `prompt_filter_results` of the one prompt of a chat completion. */
export function promptFilterResults({ promptResults }: Answer): JsonObject[] {
  return [{ prompt_index: 0, content_filter_results: promptResults }];
}
