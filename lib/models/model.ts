/** Byte-pair encodings of OpenAI's models; the names are tiktoken's. */
export type Encoding = 'o200k_base' | 'cl100k_base' | 'p50k_base' | 'r50k_base';

export type Capability =
  | 'chat'
  | 'completions'
  | 'suffix'
  | 'embeddings'
  | 'images'
  | 'reasoning'
  | 'vision'
  | 'logprobs'
  | 'tools'
  | 'json-object'
  | 'json-schema';

/** What is known of a model, whoever deploys it. */
export type Model = {
  name: string;
  /** False when the name is not in the table: then the rest is what most current chat models take. */
  known: boolean;
  encoding: Encoding;
  /** Tokens that prompt and completion share. */
  contextWindow: number;
  /** Most tokens of one completion. */
  maxOutput: number;
  capabilities: readonly Capability[];
  /** Values of `reasoning_effort`, for reasoning models. */
  efforts?: readonly string[];
  /** Takes `verbosity` (the gpt-5 family). */
  verbosity?: boolean;
};

/** Whether the model has the capability. */
export function can(model: Model, capability: Capability): boolean {
  return model.capabilities.includes(capability);
}
