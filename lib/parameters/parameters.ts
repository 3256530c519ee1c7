import { can, type Model } from '@/lib/models/model';
import type { ChatRequest } from '@/lib/wire/chat-request';
import type { CompletionRequest } from '@/lib/wire/completion-request';
import type { Parameter, Refusal } from './parameter';
import { parameterSet, type ParameterSet, type Values } from './parameter-set';

/** Identity that lets TypeScript infer the types of each row. */
const parameter = <Value, Fields extends object = object>(
  row: Parameter<Value, Fields>,
): Parameter<Value, Fields> => row;

const unlessReasoning = (model: Model): Refusal | null => (can(model, 'reasoning') ? 'reasoning' : null);
const unlessChatOnly = (model: Model): Refusal | null => (can(model, 'completions') ? null : 'chat-only');
const between = (min: number, max: number, step: number) => () => ({ min, max, step });

/**
 * The one list of the API's parameters, in the order in which the pages show them. Ranges and API defaults: Azure
 * 2024-10-21; what we start with: the Studio's exports (max response 800, temperature 0.7, top P 0.95); what reasoning
 * models refuse: Azure's documentation of reasoning models, and the service itself for `stop`.
 */
const rows = {
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
  logitBias: parameter<Readonly<Record<string, number>>>({
    wireNames: ['logit_bias'],
    fileNames: [],
    accepts: { type: 'biases', min: -100, max: 100 },
    default: {},
    control: { kind: 'biases', min: -100, max: 100 },
    refusedBy: unlessReasoning,
    toWire: (value) => (Object.keys(value).length === 0 ? {} : { logit_bias: value }),
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

/** A text that the page puts around an answer: no field of the request is its own. */
const ownText = parameter<string | null>({
  wireNames: [],
  fileNames: [],
  accepts: { type: 'text', optional: true },
  default: null,
  control: { kind: 'optional-text' },
  refusedBy: () => null,
  toWire: () => ({}),
});

/**
 * The parameters of `completions`. The rows that both operations have are the same but for what the Studio starts with
 * (temperature 1, 100 tokens) and how log-probabilities are asked for.
 */
const completionRows = {
  maxLength: parameter({
    ...rows.maxResponse,
    wireNames: ['max_tokens'],
    fileNames: [],
    default: 100,
    toWire: (value: number) => ({ max_tokens: value }),
  }),
  temperature: parameter({ ...rows.temperature, default: 1 }),
  topP: parameter({ ...rows.topP, default: 1 }),
  stopSequences: rows.stopSequences,
  /** Put behind the prompt, before the answer. Null: left out. */
  preResponseText: ownText,
  /** Put behind the answer. Null: left out. */
  postResponseText: ownText,
  frequencyPenalty: rows.frequencyPenalty,
  presencePenalty: rows.presencePenalty,
  topLogprobs: parameter<number | null>({
    ...rows.topLogprobs,
    wireNames: ['logprobs'],
    accepts: { type: 'integer', min: 0, max: 5, optional: true },
    control: { kind: 'optional-number', bounds: between(0, 5, 1) },
    toWire: (value) => (value === null ? {} : { logprobs: value }),
  }),
  choiceCount: parameter({
    wireNames: ['n'],
    fileNames: [],
    accepts: { type: 'integer', min: 1, max: 128 },
    default: 1,
    control: { kind: 'slider', bounds: between(1, 20, 1) },
    refusedBy: () => null,
    toWire: (value) => (value === 1 ? {} : { n: value }),
  }),
  bestOf: parameter({
    wireNames: ['best_of'],
    fileNames: [],
    accepts: { type: 'integer', min: 1, max: 20 },
    default: 1,
    control: { kind: 'slider', bounds: between(1, 20, 1) },
    refusedBy: unlessChatOnly,
    toWire: (value) => (value === 1 ? {} : { best_of: value }),
  }),
  echo: parameter({
    wireNames: ['echo'],
    fileNames: [],
    accepts: { type: 'flag' },
    default: false,
    control: { kind: 'switch' },
    refusedBy: unlessChatOnly,
    toWire: (value) => (value ? { echo: true } : {}),
  }),
  suffix: parameter<string | null>({
    wireNames: ['suffix'],
    fileNames: [],
    accepts: { type: 'text', optional: true },
    default: null,
    control: { kind: 'optional-text' },
    refusedBy: (model) => unlessChatOnly(model) ?? (can(model, 'suffix') ? null : 'no-suffix'),
    toWire: (value) => (value === null ? {} : { suffix: value }),
  }),
  logitBias: rows.logitBias,
  seed: rows.seed,
};

export const chatParameters: ParameterSet<typeof rows, ChatRequest> = parameterSet(rows);
export type ChatParameterName = keyof typeof rows;
export type ChatParameterValues = Values<typeof rows>;

export const completionParameters: ParameterSet<typeof completionRows, CompletionRequest> =
  parameterSet(completionRows);
export type CompletionParameterName = keyof typeof completionRows;
export type CompletionParameterValues = Values<typeof completionRows>;

/** Any parameter of the studio; the messages have a label and a tooltip for each. */
export type ParameterName = ChatParameterName | CompletionParameterName;
