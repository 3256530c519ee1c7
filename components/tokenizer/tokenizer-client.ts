import type { Encoding } from '@/lib/models/model';
import type { WorkerMessage, WorkerReply, WorkerRequest } from './worker-messages';

type Asked =
  | { kind: 'tokenize'; encoding: Encoding; text: string }
  | { kind: 'decode'; encoding: Encoding; written: string };

export type TokenizerClient = {
  /** Asks, and returns the id that the replies carry. */
  ask: (request: Asked) => number;
  close: () => void;
};

/** A worker that answers by `onReply`; when it ends by itself, with `failed` for what was asked last. */
export function createTokenizerClient(onReply: (reply: WorkerReply) => void): TokenizerClient {
  let worker: Worker | undefined;
  /** What was asked before the worker could hear it. */
  let early: WorkerRequest[] | undefined;
  let last = 0;

  const start = (): Worker => {
    const started = new Worker(new URL('./tokenizer-worker.ts', import.meta.url), { type: 'module' });
    early = [];
    started.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => {
      if (data.kind !== 'ready') return onReply(data);
      for (const request of early ?? []) started.postMessage(request);
      early = undefined;
    });
    return started;
  };

  return {
    ask: (asked) => {
      last += 1;
      const request: WorkerRequest = { ...asked, id: last };
      if (!worker) {
        const started = start();
        worker = started;
        started.addEventListener('error', () => {
          started.terminate();
          if (worker === started) worker = undefined;
          onReply({ kind: 'failed', id: last, encoding: asked.encoding });
        });
      }
      if (early) early.push(request);
      else worker.postMessage(request);
      return last;
    },
    close: () => {
      worker?.terminate();
      worker = undefined;
    },
  };
}
