import type { TokenLogprob } from '@/lib/probabilities/token-logprob';
import type { ContentFilter } from '@/lib/wire/content-filter';
import type { Usage } from '@/lib/wire/usage';

export type ToolCall = { id: string; name: string; arguments: string };

/** What a server wrote in one answer, so far or in the end. */
export type Completion = {
  content: string;
  refusal: string;
  /** Reasoning text or summary, where the server shows one. */
  reasoning: string;
  toolCalls: readonly ToolCall[];
  /** `stop`, `length`, `tool_calls`, `content_filter`, …; null until the server said one. */
  finishReason: string | null;
  usage: Usage | null;
  promptFilters: readonly ContentFilter[];
  completionFilters: readonly ContentFilter[];
  logprobs: readonly TokenLogprob[];
  /** The model that answered, as the server names it. */
  model: string | null;
  systemFingerprint: string | null;
};

export const emptyCompletion: Completion = {
  content: '',
  refusal: '',
  reasoning: '',
  toolCalls: [],
  finishReason: null,
  usage: null,
  promptFilters: [],
  completionFilters: [],
  logprobs: [],
  model: null,
  systemFingerprint: null,
};

/** Whether anything at all arrived that a reader would miss. */
export function hasText(completion: Completion): boolean {
  return (
    completion.content !== '' ||
    completion.refusal !== '' ||
    completion.reasoning !== '' ||
    completion.toolCalls.length > 0
  );
}

/** An answer that came whole, behind what was kept of another one. */
export function continued(kept: Completion, completion: Completion): Completion {
  return {
    ...completion,
    content: kept.content + completion.content,
    logprobs: [...kept.logprobs, ...completion.logprobs],
  };
}
