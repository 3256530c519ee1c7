/** A model on its way through a text: what comes next, and the token that did. */
export type NextToken = { distribution(): ReadonlyMap<number, number>; advance(token: number): void };
