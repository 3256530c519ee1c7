import type { JsonObject } from '@/lib/wire/json';
import type { Clock, EmulatorDeployment } from './emulator-options';
import type { Random } from './text/seeded-random';
import type { TextGenerator } from './text/text-generator';

/** A call that passed the gateway: what every operation is given. */
export type OperationCall = {
  body: JsonObject;
  style: 'dated' | 'v1';
  deployment: EmulatorDeployment;
  generator: TextGenerator;
  clock: Clock;
  msPerToken: number;
  random: Random;
  /** Go with the answer. */
  headers: Record<string, string>;
  signal: AbortSignal;
};
