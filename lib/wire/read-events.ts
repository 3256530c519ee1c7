import { EventSourceParserStream } from 'eventsource-parser/stream';

/**
 * The `data:` payloads of an event stream, in order: bytes -> text -> events. Leaving the loop early cancels the body,
 * which ends the call. A body that breaks throws what the transport throws.
 */
export async function* readEvents(response: Response): AsyncGenerator<string, void, undefined> {
  if (!response.body) return;
  const reader = response.body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream())
    .getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value.data;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
