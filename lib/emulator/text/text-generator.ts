import type { ContextMessage } from './context-message';

/** How the next token is chosen; the names and meanings are those of the OpenAI API. */
export type Sampling = {
  /** 0 is greedy. */
  temperature: number;
  topP: number;
  frequencyPenalty: number;
  presencePenalty: number;
  /** Token id -> bias in -100..100, added to the log-probability before sampling. */
  logitBias: ReadonlyMap<number, number>;
  /** Seeds the generator: the same request with the same seed gives the same tokens. */
  seed: number;
};

export type TokenLogprob = {
  /** Id in the encoding of the generator. */
  token: number;
  /** UTF-8 bytes of the token; one character can span several tokens. */
  bytes: Uint8Array;
  /** Natural logarithm of the probability, before temperature and top_p. */
  logprob: number;
};

export type GeneratedToken = TokenLogprob & {
  /** The likeliest tokens at this position, best first, at most 20; same scale as `logprob`. */
  top: readonly TokenLogprob[];
};

/** Writes an assistant's turn, token by token, for a conversation. */
export type TextGenerator = {
  /**
   * Ends by itself when the model thinks the answer is over; the caller cuts at limits and stop sequences. An answer that
   * has `begun` is gone on with as if the model had written its beginning itself.
   */
  generate(messages: readonly ContextMessage[], sampling: Sampling, begun?: string): Iterable<GeneratedToken>;
  /** What the corpus has behind a text. */
  continueText(text: string, sampling: Sampling): Iterable<GeneratedToken>;
  /**
   * How an instruct model goes on behind a prompt: with the answer where it asks for something or shows a pattern,
   * else with what comes next. An answer that stands half written at the prompt's end is gone on with.
   */
  completeText(prompt: string, sampling: Sampling): Iterable<GeneratedToken>;
  /** What stands between `prefix` and `suffix`, at most `maxTokens`; ends where the suffix goes on. */
  fillText(prefix: string, suffix: string, sampling: Sampling, maxTokens: number): Iterable<GeneratedToken>;
  /**
   * Each token of a text as if `completeText` had generated it where it stands: with its log-probability, and the
   * likeliest at its place.
   */
  readTokens(tokens: readonly number[]): Iterable<GeneratedToken>;
  encode(text: string): number[];
  decode(tokens: readonly number[]): string;
};
