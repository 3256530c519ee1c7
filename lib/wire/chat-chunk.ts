import * as z from 'zod/mini';
import { contentFilters, promptFilters } from './content-filter';
import { logprobsSchema } from './logprobs';
import { usageSchema } from './usage';

const toolCallPiece = z.looseObject({
  index: z.catch(z.number(), 0),
  id: z.nullish(z.string()),
  function: z.nullish(z.looseObject({ name: z.nullish(z.string()), arguments: z.nullish(z.string()) })),
});

const delta = z.looseObject({
  role: z.nullish(z.string()),
  content: z.nullish(z.string()),
  refusal: z.nullish(z.string()),
  /** Reasoning text as llama.cpp and older vLLM send it; Azure's chat completions have none. */
  reasoning_content: z.nullish(z.string()),
  /** The same as Ollama and newer vLLM spell it; elsewhere it may be something else. */
  reasoning: z.optional(z.catch(z.nullish(z.string()), undefined)),
  tool_calls: z.nullish(z.array(toolCallPiece)),
});

const choice = z.looseObject({
  index: z.catch(z.number(), 0),
  /** Absent on the annotation chunks of Azure's asynchronous filter. */
  delta: z.nullish(delta),
  finish_reason: z.nullish(z.string()),
  // A server that writes another form of log-probabilities gives none that we can read.
  logprobs: z.catch(z.nullish(logprobsSchema), undefined),
  content_filter_results: contentFilters,
  content_filter_offsets: z.optional(z.unknown()),
});

/**
 * One event of a streamed chat completion. Azure's first chunk has no choices and empty id, object and model; its
 * annotation chunks have a choice without `delta`; the usage chunk has no choices. Other servers leave fields out, so
 * all but the shape of `choices` is optional, and unknown fields pass.
 */
export const chatChunkSchema = z.looseObject({
  id: z.nullish(z.string()),
  model: z.nullish(z.string()),
  created: z.nullish(z.number()),
  system_fingerprint: z.nullish(z.string()),
  choices: z.array(choice),
  usage: z.nullish(usageSchema),
  prompt_filter_results: promptFilters,
  /** The spelling of 2023. */
  prompt_annotations: promptFilters,
});
export type ChatChunk = z.infer<typeof chatChunkSchema>;
