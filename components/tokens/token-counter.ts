import type { Encoding } from '@/lib/models/model';

export type CountRequest = { id: number; encoding: Encoding; texts: readonly string[] };
export type CountReply = { id: number; counts: readonly number[] } | { id: number; error: string };

export type TokenCounter = {
  /** Tokens of each text, in order. Rejects when the worker or the encoding cannot be loaded. */
  count: (encoding: Encoding, texts: readonly string[]) => Promise<readonly number[]>;
  close: () => void;
};

type Waiting = { resolve: (counts: readonly number[]) => void; reject: (error: Error) => void };

/** A counter in a worker of its own, which starts with the first text; after a failure the next text starts a new one. */
export function createTokenCounter(): TokenCounter {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let lastId = 0;

  const fail = (reason: string) => {
    worker?.terminate();
    worker = undefined;
    for (const { reject } of waiting.values()) reject(new Error(reason));
    waiting.clear();
  };
  const start = () => {
    const started = new Worker(new URL('./token-worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<CountReply>) => {
      const asked = waiting.get(data.id);
      waiting.delete(data.id);
      if ('counts' in data) asked?.resolve(data.counts);
      else asked?.reject(new Error(data.error));
    });
    started.addEventListener('error', (event) => fail(event.message || 'The token worker did not start.'));
    return started;
  };

  return {
    count: (encoding, texts) =>
      new Promise((resolve, reject) => {
        worker ??= start();
        const id = ++lastId;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, encoding, texts } satisfies CountRequest);
      }),
    close: () => fail('The token worker was closed.'),
  };
}
