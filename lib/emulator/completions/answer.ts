import type { JsonObject } from '@/lib/wire/json';
import type { ScreenedChoice } from '../writing/screen-choice';
import type { ListedToken } from './logprobs-writer';
import type { Prompt } from './read-prompts';

/** Everything that is known of an answer before its first token, for both ways of writing it. */
export type Answer = {
  id: string;
  /** Seconds since the epoch. */
  created: number;
  /** Model and version; never the deployment's name. */
  model: string;
  /** All candidates of the first prompt, then those of the second: `bestOf` for each. */
  candidates: readonly Candidate[];
  /** How many of a prompt's candidates are returned. */
  n: number;
  bestOf: number;
  /** `prompt_filter_results`. */
  promptResults: JsonObject[];
  promptTokens: number;
  /** Number of likeliest tokens; absent when `logprobs` was not asked for. */
  logprobs?: number;
  echo: boolean;
  asyncFilter: boolean;
};

export type Candidate = {
  prompt: Prompt;
  choice: ScreenedChoice;
  /** The prompt's tokens as the model reads them, for `echo`; read when they are first needed. */
  listPrompt: () => Promise<readonly ListedToken[]>;
};
