import * as z from 'zod/mini';
import { contentFilters, promptFilters } from './content-filter';
import { logprobsSchema } from './logprobs';
import { usageSchema } from './usage';

const toolCall = z.looseObject({
  id: z.string(),
  function: z.looseObject({ name: z.string(), arguments: z.string() }),
});

/** The body of a chat completion that was not streamed; the fields we use, others pass. */
export const chatCompletionSchema = z.looseObject({
  id: z.nullish(z.string()),
  model: z.nullish(z.string()),
  created: z.nullish(z.number()),
  system_fingerprint: z.nullish(z.string()),
  choices: z.array(
    z.looseObject({
      index: z.catch(z.number(), 0),
      finish_reason: z.nullish(z.string()),
      message: z.looseObject({
        role: z.nullish(z.string()),
        content: z.nullish(z.string()),
        refusal: z.nullish(z.string()),
        reasoning_content: z.nullish(z.string()),
        reasoning: z.optional(z.catch(z.nullish(z.string()), undefined)),
        tool_calls: z.nullish(z.array(toolCall)),
      }),
      // A server that writes another form of log-probabilities gives none that we can read.
      logprobs: z.catch(z.nullish(logprobsSchema), undefined),
      content_filter_results: contentFilters,
    }),
  ),
  usage: z.nullish(usageSchema),
  prompt_filter_results: promptFilters,
});
export type ChatCompletion = z.infer<typeof chatCompletionSchema>;
