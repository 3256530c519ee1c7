import type { Model } from '@/lib/models/model';

/** How a value is set on the page; bounds can depend on the model. */
export type Control =
  | { kind: 'slider'; bounds: (model: Model) => { min: number; max: number; step: number } }
  /** A number that may be left out (null). */
  | { kind: 'optional-number'; bounds: (model: Model) => { min: number; max: number; step: number } }
  /** One of the model's own words, or null for the model's default. */
  | { kind: 'choice'; options: (model: Model) => readonly string[] }
  /** Up to `max` texts. */
  | { kind: 'texts'; max: number }
  /** A text of any length that may be left out (null): an empty one is not the same as none. */
  | { kind: 'optional-text' }
  | { kind: 'switch' }
  /** Token id -> bias. */
  | { kind: 'biases'; min: number; max: number };

/** Which values the API accepts, as data: `parameterSchema` makes the zod schema of it where something is read. */
export type Accepts = { optional?: boolean } & (
  | { type: 'number'; min: number; max: number }
  | { type: 'integer'; min?: number; max?: number }
  | { type: 'texts'; max: number }
  | { type: 'text' }
  | { type: 'flag' }
  | { type: 'biases'; min: number; max: number }
  | { type: 'word'; of?: readonly string[] }
);

/** Why a model does not take a parameter: a key of the messages under `parameters.refused`. */
export type Refusal =
  'reasoning' | 'not-reasoning' | 'no-verbosity' | 'no-logprobs' | 'no-suffix' | 'chat-only';

/**
 * One parameter of the API: all that the page, the request, the setup file and the explanation of an error need.
 * Labels and tooltips are messages: `parameters.{name}.label` and `parameters.{name}.tip`.
 */
export type Parameter<Value, Fields extends object = object> = {
  /** Fields of the wire request that this parameter fills; a server's error names one of them in `param`. */
  wireNames: readonly string[];
  /** Names in `chatParameters` of the Studio's setup file: the first is written, all are read. None: it has no place there. */
  fileNames: readonly string[];
  accepts: Accepts;
  /** What the Studio starts with. */
  default: Value;
  control: Control;
  refusedBy: (model: Model) => Refusal | null;
  /** The wire fields for a value; none where the API would assume the value anyway. */
  toWire: (value: Value, model: Model) => Fields;
};
