import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { readEvents } from '@/lib/wire/read-events';
import { chatRequest, emulator, say } from './emulator-under-test';
import { readShared } from './shared';

const recording = readShared('recordings/azure-model-router.1.chunks.txt');
const record = z.record(z.string(), z.unknown());
const streamed = { stream: true, stream_options: { include_usage: true } };

/** Keys in their order, objects within objects, values left out; an array by its first entry. */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(shape);
  const object = z.safeParse(record, value);
  if (!object.success || value === null) return null;
  return Object.entries(object.data).map(([key, inner]) => [key, shape(inner)]);
}

/** The phases of a stream in order: a run of chunks of the same shape counts once. */
function phases(events: readonly string[]): string[] {
  const shapes = events.map((data) => JSON.stringify(shape(JSON.parse(data))));
  return shapes.filter((one, index) => one !== shapes[index - 1]);
}

async function eventsOf(body: object, deployment?: string): Promise<string[]> {
  const response = await emulator()(chatRequest(body, deployment));
  const events: string[] = [];
  for await (const event of readEvents(response)) events.push(event);
  return events;
}

describe('the stream', () => {
  it.skipIf(recording === undefined).each(['emulator-chat', 'emulator-reasoning'])(
    'of %s has the chunks of the recording, key for key and in order',
    async (deployment) => {
      const recorded = (recording ?? '').trim().split('\n');
      const events = await eventsOf({ ...say('What is the capital of Denmark?'), ...streamed }, deployment);
      expect(events.at(-1)).toBe('[DONE]');
      expect(phases(events.slice(0, -1))).toEqual(phases(recorded));
    },
  );

  it('has no usage at all unless it is asked for', async () => {
    const events = await eventsOf({ ...say('Hello'), stream: true });
    expect(events.some((event) => event.includes('"usage"'))).toBe(false);
  });

  it('pads text to a multiple of 16 and stops padding when told to', async () => {
    const events = await eventsOf({ ...say('Hello'), stream: true });
    const chunk = z.looseObject({
      obfuscation: z.string(),
      choices: z.tuple([z.looseObject({ delta: z.looseObject({ content: z.optional(z.string()) }) })]),
    });
    const parsed = events.slice(1, -1).map((event) => z.parse(chunk, JSON.parse(event)));
    for (const { obfuscation, choices } of parsed) {
      expect(((choices[0].delta.content ?? '').length + obfuscation.length) % 16).toBe(0);
    }
    const plain = await eventsOf({
      ...say('Hello'),
      stream: true,
      stream_options: { include_obfuscation: false },
    });
    expect(plain.some((event) => event.includes('obfuscation'))).toBe(false);
  });

  it('gives the same bytes for the same arguments', async () => {
    const body = { ...say('Tell me a joke'), ...streamed, n: 2 };
    expect(await eventsOf(body)).toEqual(await eventsOf(body));
  });
});
