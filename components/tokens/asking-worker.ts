export type AskingWorker<Question, Answer> = {
  /** Rejects when the worker cannot be loaded, has failed, or is closed. */
  ask: (question: Question) => Promise<Answer>;
  close: () => void;
};

type Asked<Question> = { id: number; question: Question };
type Told<Answer> = { id: number; answer: Answer } | { id: number; error: string };
type Waiting<Answer> = { resolve: (answer: Answer) => void; reject: (error: Error) => void };

/** A worker that answers questions. It starts with the first one; after a failure the next one starts a new worker. */
export function createAskingWorker<Question, Answer>(start: () => Worker): AskingWorker<Question, Answer> {
  const waiting = new Map<number, Waiting<Answer>>();
  let worker: Worker | undefined;
  let lastId = 0;

  const fail = (reason: string) => {
    worker?.terminate();
    worker = undefined;
    for (const { reject } of waiting.values()) reject(new Error(reason));
    waiting.clear();
  };
  const started = () => {
    const fresh = start();
    fresh.addEventListener('message', ({ data }: MessageEvent<Told<Answer>>) => {
      const asked = waiting.get(data.id);
      waiting.delete(data.id);
      if ('answer' in data) asked?.resolve(data.answer);
      else asked?.reject(new Error(data.error));
    });
    fresh.addEventListener('error', (event) => fail(event.message || 'The worker did not start.'));
    return fresh;
  };

  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        worker ??= started();
        const id = ++lastId;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, question } satisfies Asked<Question>);
      }),
    close: () => fail('The worker was closed.'),
  };
}

/** The worker's side: answers every question that it is asked. */
export function answerQuestions<Question, Answer>(answer: (question: Question) => Promise<Answer>): void {
  addEventListener('message', async ({ data }: MessageEvent<Asked<Question>>) => {
    const tell = (message: Told<Answer>) => self.postMessage(message);
    try {
      tell({ id: data.id, answer: await answer(data.question) });
    } catch (error) {
      tell({ id: data.id, error: String(error) });
    }
  });
}
