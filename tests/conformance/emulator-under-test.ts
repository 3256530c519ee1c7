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

export const say = (content: string) => ({ messages: [{ role: 'user', content }] });

/** A chunk as it was sent. */
type SentChunk = z.input<typeof chatChunkSchema>;

/** The chunks of a streamed answer as they were sent; fails when one is none or the stream did not end with `[DONE]`. */
export async function chunksOf(response: Response): Promise<SentChunk[]> {
  const chunks: SentChunk[] = [];
  let done = false;
  for await (const event of readChunks(response, chatChunkSchema)) {
    if (event.type === 'done') done = true;
    else {
      const sent: SentChunk = JSON.parse(event.data);
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
