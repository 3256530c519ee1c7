import { createAskingWorker } from '@/components/tokens/asking-worker';
import type { Encoding } from '@/lib/models/model';

/** A token of an encoding; its bytes are null where the encoding has no such id. */
export type FoundToken = { id: number; bytes: Uint8Array | null };

export type LookupQuestion = { encoding: Encoding; of: { text: string } | { ids: readonly number[] } };

export type TokenLookup = {
  /** The tokens of a text, each once, or those of some ids in their order. Rejects when the encoding cannot be loaded. */
  find: (encoding: Encoding, of: LookupQuestion['of']) => Promise<readonly FoundToken[]>;
  close: () => void;
};

/** Looks tokens up in a worker of its own, which starts with the first question. */
export function createTokenLookup(): TokenLookup {
  const worker = createAskingWorker<LookupQuestion, readonly FoundToken[]>(
    () => new Worker(new URL('./token-lookup-worker.ts', import.meta.url), { type: 'module' }),
  );
  return { find: (encoding, of) => worker.ask({ encoding, of }), close: worker.close };
}
