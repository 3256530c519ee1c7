import * as z from 'zod/mini';
import type { LogprobEntry } from './token-logprob';

const text = z.string().check(z.minLength(1));
const inBothLanguages = z.strictObject({ en: text, ko: text });

const distributionSchema = z.strictObject({
  title: inBothLanguages,
  prompt: text,
  /** Where the figures come from and what of them is our reading. */
  note: inBothLanguages,
  /** The likeliest tokens behind the prompt, best first; what is left to 1 was not recorded. */
  tokens: z
    .array(z.strictObject({ token: text, probability: z.number().check(z.gt(0), z.maximum(1)) }))
    .check(
      z.minLength(1),
      z.refine((tokens) => sum(tokens) <= 1 + 1e-9, 'is more than 1 in all'),
      z.refine((tokens) =>
        tokens.every((own, i) => i === 0 || own.probability <= tokens[i - 1]!.probability),
      ),
    ),
});

/** A next-token distribution that was written down somewhere else, to be looked at as if it had been reported. */
export type RecordedDistribution = { id: string } & z.infer<typeof distributionSchema>;

/** Reads a distribution's file. Throws with its id when it is none. */
export function readDistribution(id: string, fileText: string): RecordedDistribution {
  const read = z.safeParse(distributionSchema, JSON.parse(fileText));
  if (!read.success) throw new Error(`Distribution ${id} is not valid: ${z.prettifyError(read.error)}`);
  return { id, ...read.data };
}

const utf8 = new TextEncoder();

/** The distribution as a server would report it: natural logarithms, ln p, best first. */
export function recordedLogprobs({ tokens }: Pick<RecordedDistribution, 'tokens'>): LogprobEntry[] {
  return tokens.map(({ token, probability }) => ({
    token,
    logprob: Math.log(probability),
    bytes: [...utf8.encode(token)],
  }));
}

function sum(tokens: readonly { probability: number }[]): number {
  return tokens.reduce((total, { probability }) => total + probability, 0);
}
