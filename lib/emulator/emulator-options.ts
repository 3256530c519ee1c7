import type { Random } from './text/seeded-random';
import type { TextGenerator } from './text/text-generator';

/** A deployment that the emulator answers for. */
export type EmulatorDeployment = {
  name: string;
  /** A row of the model table in lib/models. */
  model: string;
  /** Azure's "Asynchronous Filter": text is sent unchecked, annotations follow. */
  asyncFilter?: boolean;
  /** Calls per minute before 429. */
  requestsPerMinute?: number;
  /** Tokens per minute before 429, charged as Azure estimates them. */
  tokensPerMinute?: number;
};

/** Time, as an argument, so that a test can own it. */
export type Clock = {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Resolves after `ms` milliseconds; rejects with the signal's reason as soon as it aborts. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
};

export type EmulatorOptions = {
  deployments: readonly EmulatorDeployment[];
  /** Writes the answers; a function is called at the first use. */
  text: TextGenerator | (() => Promise<TextGenerator>);
  clock: Clock;
  /** Uniform in [0, 1): ids, padding, and the seed of requests that bring none. */
  random: Random;
  /** Pace of the answers; 0 is as fast as it goes. */
  msPerToken?: number;
  /** When set, `api-key` or `Authorization: Bearer` must equal it. */
  apiKey?: string;
};
