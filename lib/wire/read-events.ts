import { createParser } from 'eventsource-parser';

/**
 * The `data:` payloads of an event stream, in order: bytes -> text -> events. Leaving the loop early cancels the body,
 * which ends the call. A body that breaks throws what the transport throws.
 *
 * One reader feeds one parser: the same as two piped streams, at a fraction of their promises for each chunk.
 */
export async function* readEvents(response: Response): AsyncGenerator<string, void, undefined> {
  if (!response.body) return;
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  const events: string[] = [];
  const parser = createParser({ onEvent: ({ data }) => events.push(data) });
  try {
    for (;;) {
      const { done, value } = await reader.read();
      parser.feed(decoder.decode(value, { stream: !done }));
      yield* events.splice(0);
      if (done) return;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
