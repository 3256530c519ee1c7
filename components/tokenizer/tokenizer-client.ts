import type { Encoding } from '@/lib/models/model';
import type { WorkerReply, WorkerRequest } from './worker-messages';

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
  let last = 0;

  const start = () => {
    const started = new Worker(new URL('./tokenizer-worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<WorkerReply>) => onReply(data));
    return started;
  };

  return {
    ask: (request) => {
      last += 1;
      const id = last;
      if (!worker) {
        const started = start();
        worker = started;
        started.addEventListener('error', () => {
          started.terminate();
          if (worker === started) worker = undefined;
          onReply({ kind: 'failed', id: last, encoding: request.encoding });
        });
      }
      worker.postMessage({ ...request, id } satisfies WorkerRequest);
      return id;
    },
    close: () => {
      worker?.terminate();
      worker = undefined;
    },
  };
}
