import type { Kept } from '@/lib/probabilities/kept-at';
import { tokenBytes } from '@/lib/probabilities/token-bytes';
import type { TokenLogprob } from '@/lib/probabilities/token-logprob';
import type { WireErrorData } from '@/lib/wire/wire-error';
import { emptyChoice, type TextChoice, type TextCompletion } from './text-completion';

/**
 * How a generation ended: `complete` only when the server gave a finish reason or `[DONE]`; `stopped` by the user;
 * `interrupted` when the connection, the server or the page broke off.
 */
export type Outcome = 'complete' | 'stopped' | 'interrupted';

/** One press of Generate: what was asked and what came. Plain data. */
export type Generation = {
  id: string;
  deployment: string;
  /** Sent as a chat message, because the deployment serves only chat. */
  asChat: boolean;
  /** Characters of the prompt as it was sent; with `echo` each choice begins with them. */
  promptLength: number;
  echo: boolean;
  /** Log-probabilities were asked for. */
  logprobs: boolean;
  /** Of the answer that this one branched off; it stands at the end of the prompt. */
  kept: Kept | null;
  completion: TextCompletion;
  outcome: Outcome;
  error?: WireErrorData;
  requestId?: string;
  emulated: boolean;
  /** Milliseconds since the epoch. */
  startedAt: number;
  firstTokenAt: number | null;
  endedAt: number;
};

/** A choice of a generation; an empty one where the server gave none. */
export function choiceOf({ completion }: Generation, index: number): TextChoice {
  return completion.choices[index] ?? emptyChoice;
}

/** What a choice adds to the box: what was kept, and its text without the echoed prompt. */
export function generatedText(generation: Generation, index: number): string {
  const { text } = choiceOf(generation, index);
  const written = generation.echo ? text.slice(generation.promptLength) : text;
  return (generation.kept?.text ?? '') + written;
}

/**
 * The tokens of a choice: those of the echoed prompt, and those of what stands in the box. Empty where the server sent
 * no log-probabilities. A token that spans the border belongs to the prompt.
 */
export function tokensOf(
  generation: Generation,
  index: number,
): { prompt: readonly TokenLogprob[]; generated: readonly TokenLogprob[] } {
  const { logprobs } = choiceOf(generation, index);
  const kept = generation.kept?.tokens ?? [];
  if (!generation.echo) return { prompt: [], generated: [...kept, ...logprobs] };
  const utf8 = new TextEncoder();
  let left = utf8.encode(choiceOf(generation, index).text.slice(0, generation.promptLength)).length;
  let end = 0;
  for (const token of logprobs) {
    if (left <= 0) break;
    left -= tokenBytes(token).length;
    end += 1;
  }
  return { prompt: logprobs.slice(0, end), generated: [...kept, ...logprobs.slice(end)] };
}
