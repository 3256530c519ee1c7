import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod/mini';

const answer = '안녕하세요! "quoted" $HOME';
const common = { id: 'answer-1', created: 1, model: 'test' };

type Choice = { index: number; text: string; reason: 'stop' | null };

/** How an operation writes a choice, in an event of a stream and in a whole answer. */
const spelling: Record<'chat' | 'completion', Record<'piece' | 'whole', (choice: Choice) => object>> = {
  chat: {
    piece: ({ index, text, reason }) => ({
      index,
      delta: text ? { content: text } : {},
      finish_reason: reason,
    }),
    whole: ({ index, text, reason }) => ({
      index,
      message: { role: 'assistant', content: text },
      finish_reason: reason,
    }),
  },
  completion: {
    piece: ({ index, text, reason }) => ({ index, text, finish_reason: reason }),
    whole: ({ index, text, reason }) => ({ index, text, finish_reason: reason, logprobs: null }),
  },
};

const bodySchema = z.looseObject({
  prompt: z._default(z.union([z.string(), z.array(z.string())]), ''),
  n: z.nullish(z.int()),
  stream: z.optional(z.boolean()),
});

/** What the answer to a body says: `n` texts for each prompt, told apart by their first letter. */
export function plainTexts(body: unknown): string[] {
  const { prompt, n } = z.parse(bodySchema, body);
  const count = (typeof prompt === 'string' ? 1 : prompt.length) * (n ?? 1);
  return Array.from({ length: count }, (_, index) => `${index}${answer}`);
}

/** Answers a call of either operation with `plainTexts`, whole or as a stream. */
export function plainAnswer(request: IncomingMessage, response: ServerResponse, text: string): void {
  const body: unknown = JSON.parse(text);
  const texts = plainTexts(body);
  const { piece, whole } = request.url?.includes('/chat/') ? spelling.chat : spelling.completion;
  if (z.parse(bodySchema, body).stream) {
    response.setHeader('content-type', 'text/event-stream');
    const events = streamed(texts).map((choices) =>
      JSON.stringify({ ...common, choices: choices.map(piece) }),
    );
    response.end([...events, '[DONE]'].map((data) => `data: ${data}\n\n`).join(''));
    return;
  }
  response.setHeader('content-type', 'application/json');
  const choices = texts.map((content, index) => whole({ index, text: content, reason: 'stop' }));
  response.end(JSON.stringify({ ...common, choices }));
}

/** The choices of each event of a stream, the first of which has none; the pieces of several texts come in turn. */
function streamed(texts: readonly string[]): Choice[][] {
  const characters = texts.map((text) => [...text]);
  return [
    [],
    ...(characters[0] ?? []).map((_, at) =>
      characters.map((of, index) => ({ index, text: of[at] ?? '', reason: null })),
    ),
    texts.map((_, index) => ({ index, text: '', reason: 'stop' as const })),
  ];
}
