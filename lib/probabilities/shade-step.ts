/**
 * The probabilities at which a shade ends, the highest first: odds of 9, 3, 1, 1/3 and 1/9. Even steps of the log-odds
 * ln(p / (1 - p)): with even steps of p the many tokens over 90 % would look like those of 80 %, and a token of 1 % like
 * one of 15 %; on the logarithm of p alone half of the steps would lie under 1 %. And these are round numbers to read.
 */
export const shadeEdges = [0.9, 0.75, 0.5, 0.25, 0.1] as const;

/** The shade of a probability: 0 for 90 % and more, 5 for less than 10 %. */
export function shadeStep(probability: number): number {
  const step = shadeEdges.findIndex((edge) => probability >= edge);
  return step < 0 ? shadeEdges.length : step;
}
