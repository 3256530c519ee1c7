import type { Json } from '@/lib/wire/json';
import {
  anything,
  array,
  biases,
  decimal,
  flag,
  integer,
  object,
  oneOf,
  only,
  refused,
  stopSequences,
  text,
  type ParameterRule,
} from '../checks/parameter-rule';

/**
 * Every parameter of a chat completion that Azure knows (specification 2024-10-21 and the later fields of the v1 route)
 * and its limits; behind them the two fields of vLLM by which an answer is gone on with.
 */
export const parameterRules: Readonly<Record<string, ParameterRule>> = {
  messages: array(1),
  model: text,
  temperature: decimal(0, 2),
  top_p: decimal(0, 1),
  n: integer(1, 128),
  stream: flag,
  stream_options: object,
  stop: stopSequences,
  max_tokens: integer(1),
  max_completion_tokens: integer(1),
  presence_penalty: decimal(-2, 2),
  frequency_penalty: decimal(-2, 2),
  logit_bias: biases,
  logprobs: flag,
  top_logprobs: integer(0, 20),
  seed: integer(),
  user: text,
  tools: array(1, 128),
  tool_choice: anything,
  parallel_tool_calls: flag,
  response_format: object,
  reasoning_effort: text,
  verbosity: oneOf('low', 'medium', 'high'),
  store: only(false),
  metadata: object,
  service_tier: oneOf('auto', 'default'),
  safety_identifier: text,
  prompt_cache_key: text,
  modalities: textOnly,
  functions: refused,
  function_call: refused,
  prediction: refused,
  audio: refused,
  data_sources: refused,
  continue_final_message: flag,
  add_generation_prompt: flag,
};

function textOnly(name: string, value: Json): void {
  if (!Array.isArray(value) || value.some((entry) => entry !== 'text')) refused(name);
}
