import type * as z from 'zod/mini';
import { createEmulator } from '@/lib/emulator/create-emulator';
import { defaultDeployments } from '@/lib/emulator/default-deployments';
import type { Clock, EmulatorOptions } from '@/lib/emulator/emulator-options';
import { createTextGenerator } from '@/lib/emulator/text/create-text-generator';
import { seededRandom } from '@/lib/emulator/text/seeded-random';
import type { TextGenerator } from '@/lib/emulator/text/text-generator';
import type { Upstream } from '@/lib/upstream/upstream';
import { chatChunkSchema } from '@/lib/wire/chat-chunk';
import { readChunks } from '@/lib/wire/read-chunks';
import { textCompletionSchema } from '@/lib/wire/text-completion';

export const origin = 'http://emulator.test';
export const apiVersion = '2024-10-21';

/** A clock that stands still until it is waited for; every wait passes at once. */
export function testClock(start = Date.UTC(2026, 10, 23, 12)): Clock & { passed: () => number } {
  let now = start;
  return {
    now: () => now,
    passed: () => now - start,
    wait: async (ms, signal) => {
      await new Promise((resolve) => setImmediate(resolve));
      signal.throwIfAborted();
      now += ms;
    },
  };
}

let shipped: TextGenerator | undefined;

/** The text model that ships, built once for a test run. */
export function shippedText(): TextGenerator {
  return (shipped ??= createTextGenerator());
}

export function emulator(options: Partial<EmulatorOptions> = {}): Upstream {
  return createEmulator({
    deployments: defaultDeployments,
    text: () => Promise.resolve(shippedText()),
    clock: testClock(),
    random: seededRandom(1),
    msPerToken: 0,
    ...options,
  });
}

/** A chat completion call in the dated style. */
export function chatRequest(body: object, deployment = 'emulator-chat', init: RequestInit = {}): Request {
  return new Request(
    `${origin}/openai/deployments/${deployment}/chat/completions?api-version=${apiVersion}`,
    { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body), ...init },
  );
}

/** A text completion call in the dated style. */
export function completionRequest(body: object, deployment = 'emulator-instruct'): Request {
  return new Request(`${origin}/openai/deployments/${deployment}/completions?api-version=${apiVersion}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** The upstream as a `fetch`: no port, no socket; `new Request` carries `init.signal` along. */
export function portless(upstream: Upstream): typeof fetch {
  return (input, init) => upstream(new Request(input, init));
}

export const say = (content: string) => ({ messages: [{ role: 'user', content }] });

/** A chunk as it was sent. */
type SentChunk = z.input<typeof chatChunkSchema>;
type SentText = z.input<typeof textCompletionSchema>;

/** The chunks of a streamed answer as they were sent; fails when one is none or the stream did not end with `[DONE]`. */
export function chunksOf(response: Response): Promise<SentChunk[]> {
  return sentChunks<SentChunk>(response, chatChunkSchema);
}

/** The same for a streamed text completion. */
export function textChunksOf(response: Response): Promise<SentText[]> {
  return sentChunks<SentText>(response, textCompletionSchema);
}

async function sentChunks<Sent>(response: Response, schema: z.ZodMiniType): Promise<Sent[]> {
  const chunks: Sent[] = [];
  let done = false;
  for await (const event of readChunks(response, schema)) {
    if (event.type === 'done') done = true;
    else {
      const sent: Sent = JSON.parse(event.data);
      chunks.push(sent);
    }
  }
  if (!done) throw new Error('the stream ended without [DONE]');
  return chunks;
}

/** The text of one choice of a stream. */
export function textOf(chunks: readonly SentChunk[], index = 0): string {
  return chunks
    .flatMap(({ choices }) => choices)
    .filter((choice) => choice.index === index)
    .map(({ delta }) => delta?.content ?? '')
    .join('');
}
