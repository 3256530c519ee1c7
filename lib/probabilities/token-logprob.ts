/** A token and the natural logarithm of its probability. */
export type LogprobEntry = {
  token: string;
  logprob: number;
  /** UTF-8; null where the server does not say. A token can hold part of a character only. */
  bytes: readonly number[] | null;
};

/** A token that a model wrote or read, with the likeliest tokens at its place. */
export type TokenLogprob = {
  token: string;
  /** Null for the first token of an echoed prompt: nothing stands before it. */
  logprob: number | null;
  bytes: readonly number[] | null;
  /** Best first; empty where none were asked for. The token itself may be missing. */
  top: readonly LogprobEntry[];
};
