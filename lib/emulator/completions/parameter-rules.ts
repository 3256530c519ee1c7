import type { Json } from '@/lib/wire/json';
import {
  array,
  biases,
  decimal,
  flag,
  integer,
  object,
  stopSequences,
  text,
  wrongType,
  type ParameterRule,
} from '../checks/parameter-rule';

/** Most prompts of one call: OpenAI's limit for a list of texts. */
const mostPrompts = 2_048;

/**
 * Every parameter of `completions` and its limits. Source: Azure 2024-10-21, but for `best_of`, which begins at 0 there
 * and at 1 with every server.
 */
export const parameterRules: Readonly<Record<string, ParameterRule>> = {
  prompt,
  model: text,
  suffix: text,
  max_tokens: integer(0),
  temperature: decimal(0, 2),
  top_p: decimal(0, 1),
  n: integer(1, 128),
  stream: flag,
  stream_options: object,
  logprobs: integer(0, 5),
  echo: flag,
  stop: stopSequences,
  presence_penalty: decimal(-2, 2),
  frequency_penalty: decimal(-2, 2),
  best_of: integer(1, 20),
  logit_bias: biases,
  seed: integer(),
  user: text,
};

function prompt(name: string, value: Json): void {
  if (typeof value === 'string') return;
  if (!Array.isArray(value)) throw wrongPrompt(name, value);
  if (typeof value[0] === 'number') return tokenIds(name, value);
  array(1, mostPrompts)(name, value);
  const kind = typeof value[0] === 'string' ? text : tokenIds;
  value.forEach((entry, index) => kind(`${name}[${index}]`, entry));
}

function tokenIds(name: string, value: Json): void {
  if (!Array.isArray(value)) throw wrongPrompt(name, value);
  array(1)(name, value);
  value.forEach((id, index) => integer(0)(`${name}[${index}]`, id));
}

function wrongPrompt(name: string, value: Json): Error {
  return wrongType(name, 'a string, an array of strings, an array of token ids or an array of those', value);
}
