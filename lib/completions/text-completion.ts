import type { TokenLogprob } from '@/lib/probabilities/token-logprob';
import type { ContentFilter } from '@/lib/wire/content-filter';
import type { Usage } from '@/lib/wire/usage';

/** One of the texts that a server generated for a prompt. */
export type TextChoice = {
  /** As the server wrote it: with `echo` it begins with the prompt. */
  text: string;
  /** `stop`, `length`, `content_filter`; null until the server said one. */
  finishReason: string | null;
  logprobs: readonly TokenLogprob[];
  filters: readonly ContentFilter[];
};

/** What a server wrote in answer to one prompt, so far or in the end. */
export type TextCompletion = {
  /** In the order of their index; a gap is an empty choice. */
  choices: readonly TextChoice[];
  usage: Usage | null;
  promptFilters: readonly ContentFilter[];
  /** The model that answered, as the server names it. */
  model: string | null;
  systemFingerprint: string | null;
};

export const emptyChoice: TextChoice = { text: '', finishReason: null, logprobs: [], filters: [] };

export const emptyTextCompletion: TextCompletion = {
  choices: [],
  usage: null,
  promptFilters: [],
  model: null,
  systemFingerprint: null,
};
