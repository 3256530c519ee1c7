import { isJsonObject, type Json, type JsonObject } from '@/lib/wire/json';
import { can, type Model } from '@/lib/models/model';
import { checkRules } from '../checks/check-rules';
import { checkTokenLimit } from '../checks/check-token-limit';
import { missingParameter, unknownParameter, unsupportedParameter } from '../checks/refused-parameter';
import { invalidRequest } from '../service/service-error';
import { parameterRules } from './parameter-rules';

/**
 * Parameters that reasoning models refuse. Source: Azure's reasoning models guide; `stop`: the service's own 400. Their
 * answers cannot be gone on with: what they thought before is not in the text.
 */
const notForReasoning = [
  'max_tokens',
  'temperature',
  'top_p',
  'presence_penalty',
  'frequency_penalty',
  'logprobs',
  'top_logprobs',
  'logit_bias',
  'stop',
  'continue_final_message',
  'add_generation_prompt',
];

/**
 * Checks every parameter by itself: known, of the right type and range, and taken by the model.
 * @throws ServiceError 400 with the wording of the model servers behind Azure.
 */
export function checkParameters(body: JsonObject, model: Model, style: 'dated' | 'v1'): void {
  checkRules(body, parameterRules, style);
  for (const [name, value] of Object.entries(body)) {
    if (value !== null) checkModelTakes(name, value, model, style);
  }
  if (body.messages === undefined || body.messages === null) throw missingParameter('messages');
}

function checkModelTakes(name: string, value: Json, model: Model, style: 'dated' | 'v1'): void {
  const reasoning = can(model, 'reasoning');
  if (name === 'max_tokens' && reasoning) {
    throw invalidRequest(
      "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
      name,
      'unsupported_parameter',
    );
  }
  if (reasoning && notForReasoning.includes(name) && !isDefault(name, value))
    throw unsupportedParameter(name);
  if (name === 'reasoning_effort') {
    if (!model.efforts) throw unknownParameter(name, style);
    checkEffort(value, model.efforts);
  }
  if (name === 'verbosity' && !model.verbosity) throw unsupportedParameter(name);
  if ((name === 'tools' || name === 'tool_choice') && !can(model, 'tools')) throw unsupportedParameter(name);
  if (
    (name === 'logprobs' || name === 'top_logprobs') &&
    value !== false &&
    !reasoning &&
    !can(model, 'logprobs')
  ) {
    throw unsupportedParameter(name);
  }
  if (name === 'max_tokens' || name === 'max_completion_tokens') checkTokenLimit(name, value, model);
  if (name === 'response_format') checkFormat(value, model);
}

/** Clients that always send their defaults are not refused for it, except for the limits. */
function isDefault(name: string, value: Json): boolean {
  if (name === 'temperature' || name === 'top_p') return value === 1;
  if (name === 'presence_penalty' || name === 'frequency_penalty') return value === 0;
  if (name === 'stop') return Array.isArray(value) && value.length === 0;
  if (name === 'add_generation_prompt') return value === true;
  return (name === 'logprobs' || name === 'continue_final_message') && value === false;
}

function checkEffort(value: Json, efforts: readonly string[]): void {
  const name = 'reasoning_effort';
  if (typeof value === 'string' && !efforts.includes(value)) {
    throw invalidRequest(
      `Unsupported value: '${name}' does not support '${value}' with this model. Supported values are: ${listed(efforts)}.`,
      name,
      'unsupported_value',
    );
  }
}

function checkFormat(value: Json, model: Model): void {
  const type = isJsonObject(value) ? value.type : undefined;
  const missing =
    (type === 'json_schema' && !can(model, 'json-schema')) ||
    (type === 'json_object' && !can(model, 'json-object'));
  if (!missing) return;
  throw invalidRequest(
    `Invalid parameter: 'response_format' of type '${type}' is not supported with this model.`,
    'response_format',
  );
}

/** `'low', 'medium', and 'high'`, as the servers list values. */
export function listed(values: readonly string[]): string {
  const quoted = values.map((value) => `'${value}'`);
  if (quoted.length < 2) return quoted.join('');
  if (quoted.length === 2) return quoted.join(' and ');
  return `${quoted.slice(0, -1).join(', ')}, and ${quoted.at(-1)}`;
}
