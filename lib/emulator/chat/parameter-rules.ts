import { isJsonObject, type Json } from '@/lib/wire/json';
import { invalidRequest } from '../service/service-error';

/** Checks one parameter's value, which is not null. @throws ServiceError 400. */
type Rule = (name: string, value: Json) => void;

/**
 * Every parameter of a chat completion that Azure knows (specification 2024-10-21 and the later fields of the v1 route)
 * and its limits. Codes and wordings are OpenAI's, which Azure passes on.
 */
export const parameterRules: Readonly<Record<string, Rule>> = {
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
};

function anything(): void {}

/** What the emulator cannot honour it refuses, as a model that lacks the feature does. */
function refused(name: string): never {
  throw invalidRequest(
    `Unsupported parameter: '${name}' is not supported with this model.`,
    name,
    'unsupported_parameter',
  );
}

function only(value: Json): Rule {
  return (name, given) => {
    if (given !== value) refused(name);
  };
}

function textOnly(name: string, value: Json): void {
  if (!Array.isArray(value) || value.some((entry) => entry !== 'text')) refused(name);
}

function text(name: string, value: Json): void {
  if (typeof value !== 'string') throw wrongType(name, 'a string', value);
}

function flag(name: string, value: Json): void {
  if (typeof value !== 'boolean') throw wrongType(name, 'a boolean', value);
}

function object(name: string, value: Json): void {
  if (!isJsonObject(value)) throw wrongType(name, 'an object', value);
}

function oneOf(...allowed: string[]): Rule {
  return (name, value) => {
    text(name, value);
    if (!allowed.some((word) => word === value)) {
      const choices = allowed.map((word) => `'${word}'`).join(', ');
      throw invalidRequest(
        `Invalid value: '${String(value)}'. Supported values are: ${choices}.`,
        name,
        'invalid_value',
      );
    }
  };
}

function decimal(least: number, most: number): Rule {
  return (name, value) => {
    if (typeof value !== 'number') throw wrongType(name, 'a decimal', value);
    checkRange('decimal', name, value, least, most);
  };
}

function integer(least = -Infinity, most = Infinity): Rule {
  return (name, value) => {
    if (typeof value !== 'number' || !Number.isInteger(value)) throw wrongType(name, 'an integer', value);
    checkRange('integer', name, value, least, most);
  };
}

function checkRange(
  kind: 'decimal' | 'integer',
  name: string,
  value: number,
  least: number,
  most: number,
): void {
  if (value < least) {
    throw invalidRequest(
      `Invalid '${name}': ${kind} below minimum value. Expected a value >= ${least}, but got ${value} instead.`,
      name,
      `${kind}_below_min_value`,
    );
  }
  if (value > most) {
    throw invalidRequest(
      `Invalid '${name}': ${kind} above maximum value. Expected a value <= ${most}, but got ${value} instead.`,
      name,
      `${kind}_above_max_value`,
    );
  }
}

function array(least: number, most = Infinity): Rule {
  return (name, value) => {
    if (!Array.isArray(value)) throw wrongType(name, 'an array of objects', value);
    if (value.length < least) {
      throw invalidRequest(
        `Invalid '${name}': empty array. Expected an array with minimum length ${least}, but got an empty array instead.`,
        name,
        'empty_array',
      );
    }
    if (value.length > most) {
      throw invalidRequest(
        `Invalid '${name}': array too long. Expected an array with maximum length ${most}, but got an array with length ${value.length} instead.`,
        name,
        'array_above_max_length',
      );
    }
  };
}

function stopSequences(name: string, value: Json): void {
  if (typeof value === 'string') return;
  if (!Array.isArray(value)) throw wrongType(name, 'a string or an array of strings', value);
  array(1, 4)(name, value);
  value.forEach((sequence, index) => text(`${name}[${index}]`, sequence));
}

function biases(name: string, value: Json): void {
  if (!isJsonObject(value)) throw wrongType(name, 'an object', value);
  for (const [token, bias] of Object.entries(value)) {
    if (!/^\d+$/.test(token)) {
      throw invalidRequest(
        `Invalid key in '${name}': ${token}. You should only be submitting non-negative integers.`,
        name,
      );
    }
    decimal(-100, 100)(`${name}.${token}`, bias);
  }
}

function wrongType(name: string, expected: string, value: Json): Error {
  return invalidRequest(
    `Invalid type for '${name}': expected ${expected}, but got ${kindOf(value)} instead.`,
    name,
    'invalid_type',
  );
}

function kindOf(value: Json): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'an integer' : 'a decimal';
  if (typeof value === 'string') return 'a string';
  return typeof value === 'boolean' ? 'a boolean' : 'an object';
}
