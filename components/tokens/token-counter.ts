import type { Encoding } from '@/lib/models/model';
import { createAskingWorker } from './asking-worker';

export type CountQuestion = { encoding: Encoding; texts: readonly string[] };

export type TokenCounter = {
  /** Tokens of each text, in order. Rejects when the worker or the encoding cannot be loaded. */
  count: (encoding: Encoding, texts: readonly string[]) => Promise<readonly number[]>;
  close: () => void;
};

/** A counter in a worker of its own, which starts with the first text. */
export function createTokenCounter(): TokenCounter {
  const worker = createAskingWorker<CountQuestion, readonly number[]>(
    () => new Worker(new URL('./token-worker.ts', import.meta.url), { type: 'module' }),
  );
  return { count: (encoding, texts) => worker.ask({ encoding, texts }), close: worker.close };
}
