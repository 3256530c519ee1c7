import type { Sampling } from './text-generator';

type Penalties = Pick<Sampling, 'frequencyPenalty' | 'presencePenalty' | 'logitBias'>;

/** Log-probability of a token that the model would never write; a bias of +100 on it can force it. */
export const FLOOR = -30;

/**
 * Log-probabilities with the API's penalties and biases, not normalised. OpenAI's formula
 * (platform.openai.com/docs/advanced-usage, "Frequency and presence penalties"):
 *
 *   z_j -= c_j frequency_penalty + [c_j > 0] presence_penalty;   z_j += logit_bias_j
 *
 * where c_j is how often the token was sampled in this answer: a prompt does not count, also not one that the answer
 * goes on with.
 */
export function applyPenalties(
  distribution: ReadonlyMap<number, number>,
  written: ReadonlyMap<number, number>,
  { frequencyPenalty, presencePenalty, logitBias }: Penalties,
): Map<number, number> {
  const logits = new Map<number, number>();
  for (const [token, probability] of distribution)
    if (probability > 0) logits.set(token, Math.log(probability));
  if (frequencyPenalty !== 0 || presencePenalty !== 0)
    for (const [token, count] of written) {
      const logit = logits.get(token);
      if (logit !== undefined) logits.set(token, logit - count * frequencyPenalty - presencePenalty);
    }
  for (const [token, bias] of logitBias)
    if (bias > 0 || logits.has(token)) logits.set(token, (logits.get(token) ?? FLOOR) + bias);
  return logits;
}
