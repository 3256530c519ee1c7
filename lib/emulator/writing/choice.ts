import type { GeneratedToken } from '../text/text-generator';

/**
 * A token of an answer. Text that a rule wrote (JSON, a tool's result) is certain: log-probability 0. There an entry
 * holds whole characters and `count` says over how many tokens they spread.
 */
export type AnswerToken = Omit<GeneratedToken, 'token'> & { count?: number };

/** A stretch of text and the tokens that it is made of; `spent` counts them for pace and usage. */
export type TextPiece = { type: 'text'; text: string; tokens: readonly AnswerToken[]; spent: number };

/** What a choice does next. */
export type ChoicePiece =
  | TextPiece
  /** Reasoning that nobody sees: time passes, tokens are spent. */
  | { type: 'thought'; spent: number }
  | { type: 'tool-call'; index: number; id: string; name: string; spent: number }
  | { type: 'tool-arguments'; index: number; text: string; spent: number };

export type FinishReason = 'stop' | 'length' | 'tool_calls' | 'content_filter';

/** One of the `n` answers, as it comes into being. */
export type Choice = Generator<ChoicePiece, FinishReason, undefined>;
