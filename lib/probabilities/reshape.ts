import type { Distribution, Outcome } from './distribution';

/** An outcome and what temperature and top P make of its probability. */
export type ReshapedOutcome = Outcome & {
  /** 0 where it falls away. */
  reshaped: number;
  kept: boolean;
};

export type Reshaped = {
  /** In the order of the distribution: reshaping keeps it. */
  outcomes: readonly ReshapedOutcome[];
  tail: { probability: number; reshaped: number; kept: 'all' | 'part' | 'none' };
  /** False where the tail's unknown shape leaves more than a bound: a tail, and a temperature over 1. */
  exact: boolean;
};

/**
 * What temperature T and top P make of a distribution.
 *
 * Temperature divides the logits: p_i' = p_i^(1/T) / sum_j p_j^(1/T). At T = 0 the likeliest token is certain. Then top P
 * keeps the smallest set of the likeliest tokens whose p' reach it (at least one) and divides by their sum (Holtzman et
 * al. 2020, arXiv 1904.09751). The order is that of the common servers: temperature, then top P.
 *
 * Exact where everything was reported. An unreported tail t is one lump, drawn as t / c tokens of probability c each,
 * where c is the most that one of them can have: its weight is t c^(1/T - 1). That is t itself at T = 1; below T = 1 it is
 * the most that the tail can weigh, and it vanishes as T goes to 0; above T = 1 it is the least, and how much more it
 * would be depends on how many tokens share it, which nobody reported: there the result is approximate. Where top P cuts
 * inside the tail, of the tail remains what is missing to top P.
 */
export function reshape(
  distribution: Distribution,
  { temperature, topP }: { temperature: number; topP: number },
): Reshaped {
  const tempered = temper(distribution, temperature);
  const cut = nucleus(tempered, temperature === 0 ? 0 : topP);
  const kept = cut.outcomes.reduce((sum, weight) => sum + weight, cut.tail);
  return {
    outcomes: distribution.outcomes.map((outcome, index) => ({
      ...outcome,
      reshaped: (cut.outcomes[index] ?? 0) / kept,
      kept: index < cut.outcomes.length,
    })),
    tail: {
      probability: distribution.tail,
      reshaped: cut.tail / kept,
      kept: cut.tail === 0 ? 'none' : cut.tail < tempered.tail ? 'part' : 'all',
    },
    exact: distribution.tail === 0 || temperature <= 1,
  };
}

type Weights = { outcomes: readonly number[]; tail: number };

/** Probabilities after temperature; sums to 1. */
function temper({ outcomes, tail, tailCeiling }: Distribution, temperature: number): Weights {
  if (temperature === 0) return { outcomes: outcomes.map((_, index) => (index === 0 ? 1 : 0)), tail: 0 };
  const best = outcomes[0]?.logprob ?? 0;
  const scaled = (logprob: number) => (logprob - best) / temperature;
  const logits = outcomes.map(({ logprob }) => scaled(logprob));
  // Where only the chosen token is known, the tail may hold a likelier one: it still must not win as T goes to 0.
  const ceiling = Math.min(best, Math.log(tailCeiling));
  const tailLogit = tail === 0 ? -Infinity : Math.log(tail) - ceiling + scaled(ceiling);
  const largest = Math.max(tailLogit, ...logits);
  const weights = logits.map((logit) => Math.exp(logit - largest));
  const tailWeight = Math.exp(tailLogit - largest);
  const sum = weights.reduce((total, weight) => total + weight, tailWeight);
  return { outcomes: weights.map((weight) => weight / sum), tail: tailWeight / sum };
}

/** Sums of probabilities differ from theirs in the last digits. */
const SLACK = 1e-12;

/** The weights that remain, best first: those of the outcomes that are kept, and of the tail what is needed. */
function nucleus({ outcomes, tail }: Weights, topP: number): Weights {
  let sum = 0;
  for (const [index, weight] of outcomes.entries()) {
    sum += weight;
    if (topP < 1 && sum >= topP - SLACK) return { outcomes: outcomes.slice(0, index + 1), tail: 0 };
  }
  return { outcomes, tail: topP < 1 ? Math.min(tail, topP - sum) : tail };
}
