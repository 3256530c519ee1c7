/** A model on its way through a text: what comes next, and the token that did. */
export type NextToken = {
  /** Token -> probability. Unlikely tokens may be left out: then the sum is below 1 by what they have. */
  distribution(): ReadonlyMap<number, number>;
  /** The exact probability of a token, however small; 0 for one that the model does not know. */
  probability(token: number): number;
  advance(token: number): void;
};
