import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { chatChunkSchema } from './chat-chunk';
import { readChunks } from './read-chunks';
import { WireError } from './wire-error';

function responseOf(...pieces: Uint8Array[]): Response {
  return new Response(
    new ReadableStream({
      start(controller) {
        for (const piece of pieces) controller.enqueue(piece);
        controller.close();
      },
    }),
  );
}

async function read(response: Response): Promise<string> {
  let text = '';
  for await (const event of readChunks(response, chatChunkSchema))
    text += event.type === 'done' ? '■' : (event.chunk.choices[0]?.delta?.content ?? '');
  return text;
}

const event = (content: string) =>
  `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content } }] })}\n\n`;
const encode = (text: string) => new TextEncoder().encode(text);

describe('readChunks', () => {
  it('reads the same wherever the bytes are cut, also inside Korean characters and emoji', async () => {
    const bytes = encode(`: hello\n\n${event('환불은 ')}${event('가능해요 👩‍👩‍👧‍👦')}data: [DONE]\n\n`);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 12 }), async (cuts) => {
        const borders = [0, ...cuts.sort((a, b) => a - b), bytes.length];
        const pieces = borders.slice(1).map((border, index) => bytes.slice(borders[index], border));
        expect(await read(responseOf(...pieces))).toBe('환불은 가능해요 👩‍👩‍👧‍👦■');
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('understands CRLF and a stream that ends without [DONE]', async () => {
    expect(await read(new Response(event('a').replaceAll('\n', '\r\n')))).toBe('a');
  });

  it('throws the error that stands inside a stream', async () => {
    const response = new Response(`${event('a')}data: {"error":{"code":"429","message":"Slow down"}}\n\n`);
    await expect(read(response)).rejects.toMatchObject({
      data: { code: '429', message: 'Slow down', status: 0 },
    });
  });

  it('throws for an event that is no chunk, with its first words', async () => {
    await expect(read(new Response('data: <html>oops\n\n'))).rejects.toBeInstanceOf(WireError);
  });

  it('cancels the body when the reader leaves', async () => {
    let cancelled = false;
    const response = new Response(
      new ReadableStream({
        pull(controller) {
          controller.enqueue(encode(event('a')));
        },
        cancel() {
          cancelled = true;
        },
      }),
    );
    for await (const received of readChunks(response, chatChunkSchema)) {
      expect(received.type).toBe('chunk');
      break;
    }
    await vi.waitFor(() => expect(cancelled).toBe(true));
  });
});
