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
  /** Characters of the prompt as it was sent. */
  promptLength: number;
  /** Each choice begins with the prompt: it was asked for, and the server did so. */
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

/** Whether anything came but the echoed prompt. */
export function hasWritten({ completion, echo, promptLength }: Generation): boolean {
  return completion.choices.some(({ text }) => text.length > (echo ? promptLength : 0));
}

/**
 * The tokens of a choice: those of the echoed prompt, and those of what stands in the box. Empty where the server sent
 * no log-probabilities. A token that spans the border belongs to the prompt.
 */
export function tokensOf(
  generation: Generation,
  index: number,
): { prompt: readonly TokenLogprob[]; generated: readonly TokenLogprob[] } {
  const { logprobs, text } = choiceOf(generation, index);
  const { echo, kept, promptLength } = generation;
  const tokens = kept?.tokens ?? [];
  if (!echo) return { prompt: [], generated: [...tokens, ...logprobs] };
  const end = tokensWithin(logprobs, text.slice(0, promptLength));
  // What was kept stands at the prompt's end, so that the server repeats it too.
  const asked = kept ? tokensWithin(logprobs, text.slice(0, promptLength - kept.text.length)) : end;
  return { prompt: logprobs.slice(0, asked), generated: [...tokens, ...logprobs.slice(end)] };
}

/** How many of the tokens it takes to spell a text, which they begin with. */
function tokensWithin(tokens: readonly TokenLogprob[], text: string): number {
  let left = new TextEncoder().encode(text).length;
  const end = tokens.findIndex((token) => {
    if (left <= 0) return true;
    left -= tokenBytes(token).length;
    return false;
  });
  return end < 0 ? tokens.length : end;
}
