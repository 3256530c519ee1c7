import * as z from 'zod/mini';
import { contentFilters, promptFilters } from './content-filter';
import { textLogprobsSchema } from './text-logprobs';
import { usageSchema } from './usage';

/**
 * The body of a text completion, and each event of a streamed one: both have the same form, the events with a piece of the
 * text and, but for the last, without a finish reason. The usage event has no choices. Unknown fields pass.
 * Source: Azure 2024-10-21, recorded answers.
 */
export const textCompletionSchema = z.looseObject({
  id: z.nullish(z.string()),
  model: z.nullish(z.string()),
  created: z.nullish(z.number()),
  system_fingerprint: z.nullish(z.string()),
  choices: z.array(
    z.looseObject({
      index: z.catch(z.number(), 0),
      text: z.nullish(z.string()),
      finish_reason: z.nullish(z.string()),
      // A server that writes another form of log-probabilities gives none that we can read.
      logprobs: z.catch(z.nullish(textLogprobsSchema), undefined),
      content_filter_results: contentFilters,
    }),
  ),
  usage: z.nullish(usageSchema),
  prompt_filter_results: promptFilters,
  /** The spelling of 2023. */
  prompt_annotations: promptFilters,
});
export type WireTextCompletion = z.infer<typeof textCompletionSchema>;
