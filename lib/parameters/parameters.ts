import { can, type Model } from '@/lib/models/model';
import type { Parameter, Refusal } from './parameter';

/** Identity that lets TypeScript infer the value's type of each row. */
const parameter = <Value>(row: Parameter<Value>): Parameter<Value> => row;

const unlessReasoning = (model: Model): Refusal | null => (can(model, 'reasoning') ? 'reasoning' : null);
const between = (min: number, max: number, step: number) => () => ({ min, max, step });

/**
 * The one list of the chat API's parameters, in the order in which the page shows them. Ranges and API defaults: Azure
 * 2024-10-21; what we start with: the Studio's exports (max response 800, temperature 0.7, top P 0.95); what reasoning
 * models refuse: Azure's documentation of reasoning models, and the service itself for `stop`.
 */
export const parameters = {
  maxResponse: parameter({
    wireNames: ['max_tokens', 'max_completion_tokens'],
    fileNames: ['maxResponseLength'],
    accepts: { type: 'integer', min: 1 },
    default: 800,
    control: { kind: 'slider', bounds: (model) => ({ min: 1, max: Math.max(1, model.maxOutput), step: 1 }) },
    refusedBy: () => null,
    // Reasoning models count their thinking too and know only the newer name.
    toWire: (value, model) =>
      can(model, 'reasoning') ? { max_completion_tokens: value } : { max_tokens: value },
  }),
  temperature: parameter({
    wireNames: ['temperature'],
    fileNames: ['temperature'],
    accepts: { type: 'number', min: 0, max: 2 },
    default: 0.7,
    control: { kind: 'slider', bounds: between(0, 2, 0.01) },
    refusedBy: unlessReasoning,
    toWire: (value) => (value === 1 ? {} : { temperature: value }),
  }),
  topP: parameter({
    wireNames: ['top_p'],
    fileNames: ['topProbablities', 'topProbabilities'],
    accepts: { type: 'number', min: 0, max: 1 },
    default: 0.95,
    control: { kind: 'slider', bounds: between(0, 1, 0.01) },
    refusedBy: unlessReasoning,
    toWire: (value) => (value === 1 ? {} : { top_p: value }),
  }),
  stopSequences: parameter<string[]>({
    wireNames: ['stop'],
    fileNames: ['stopSequences', 'stop'],
    accepts: { type: 'texts', max: 4 },
    default: [],
    control: { kind: 'texts', max: 4 },
    refusedBy: unlessReasoning,
    toWire: (value) => (value.length === 0 ? {} : { stop: value }),
  }),
  frequencyPenalty: parameter({
    wireNames: ['frequency_penalty'],
    fileNames: ['frequencyPenalty'],
    accepts: { type: 'number', min: -2, max: 2 },
    default: 0,
    control: { kind: 'slider', bounds: between(-2, 2, 0.01) },
    refusedBy: unlessReasoning,
    toWire: (value) => (value === 0 ? {} : { frequency_penalty: value }),
  }),
  presencePenalty: parameter({
    wireNames: ['presence_penalty'],
    fileNames: ['presencePenalty'],
    accepts: { type: 'number', min: -2, max: 2 },
    default: 0,
    control: { kind: 'slider', bounds: between(-2, 2, 0.01) },
    refusedBy: unlessReasoning,
    toWire: (value) => (value === 0 ? {} : { presence_penalty: value }),
  }),
  seed: parameter<number | null>({
    wireNames: ['seed'],
    fileNames: [],
    accepts: { type: 'integer', optional: true },
    default: null,
    control: {
      kind: 'optional-number',
      bounds: between(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, 1),
    },
    refusedBy: () => null,
    toWire: (value) => (value === null ? {} : { seed: value }),
  }),
  /** Null: no log-probabilities. A number: they come, with so many alternatives for each token. */
  topLogprobs: parameter<number | null>({
    wireNames: ['logprobs', 'top_logprobs'],
    fileNames: [],
    accepts: { type: 'integer', min: 0, max: 20, optional: true },
    default: null,
    control: { kind: 'optional-number', bounds: between(0, 20, 1) },
    refusedBy: (model) => unlessReasoning(model) ?? (can(model, 'logprobs') ? null : 'no-logprobs'),
    toWire: (value) => (value === null ? {} : { logprobs: true, ...(value > 0 && { top_logprobs: value }) }),
  }),
  reasoningEffort: parameter<string | null>({
    wireNames: ['reasoning_effort'],
    fileNames: [],
    accepts: { type: 'word', optional: true },
    default: null,
    control: { kind: 'choice', options: (model) => model.efforts ?? [] },
    refusedBy: (model) => (can(model, 'reasoning') ? null : 'not-reasoning'),
    toWire: (value, model) =>
      value !== null && model.efforts?.includes(value) ? { reasoning_effort: value } : {},
  }),
  verbosity: parameter<string | null>({
    wireNames: ['verbosity'],
    fileNames: [],
    accepts: { type: 'word', of: ['low', 'medium', 'high'], optional: true },
    default: null,
    control: { kind: 'choice', options: () => ['low', 'medium', 'high'] },
    refusedBy: (model) => (model.verbosity ? null : 'no-verbosity'),
    toWire: (value) => (value === null ? {} : { verbosity: value }),
  }),
};

export type ParameterName = keyof typeof parameters;
export type ParameterValues = { [Name in ParameterName]: (typeof parameters)[Name]['default'] };
