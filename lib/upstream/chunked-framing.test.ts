import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChunkedFraming } from './chunked-framing';

const text = '{"안녕":"하세요"}\r\n0\r\n\r\n끝';

function coded(parts: readonly Buffer[], extension = ''): Buffer {
  const chunks = parts
    .filter((part) => part.length > 0)
    .map((part) =>
      Buffer.concat([Buffer.from(`${part.length.toString(16)}${extension}\r\n`), part, Buffer.from('\r\n')]),
    );
  return Buffer.concat([...chunks, Buffer.from('0\r\n\r\n')]);
}

function payload(framing: ChunkedFraming, bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let index = 0; index < framing.payloadEnds; index += 2) {
    parts.push(bytes.subarray(framing.payloads[index], framing.payloads[index + 1]));
  }
  return Buffer.concat(parts);
}

function readAll(reads: readonly Buffer[]): { text: string; ended: boolean } {
  const framing = new ChunkedFraming();
  const parts = reads.map((read) => {
    framing.read(read, read.length);
    return payload(framing, read);
  });
  return { text: Buffer.concat(parts).toString('utf8'), ended: framing.ended };
}

function cut(bytes: Buffer, places: readonly number[]): Buffer[] {
  const edges = [0, ...places.map((place) => place % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
  return edges.slice(1).map((edge, index) => bytes.subarray(edges[index], edge));
}

describe('ChunkedFraming', () => {
  it('finds the same body however the chunks and the reads are cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(), { maxLength: 8 }),
        fc.array(fc.nat(), { maxLength: 12 }),
        fc.constantFrom('', ';a=b', ' ;q="x"'),
        (chunkCuts, readCuts, extension) => {
          const bytes = coded(cut(Buffer.from(text), chunkCuts), extension);
          expect(readAll(cut(bytes, readCuts))).toEqual({ text, ended: true });
        },
      ),
    );
  });

  it('says which reads may go on as they are: whole chunks without extension, less the last', () => {
    const framing = new ChunkedFraming();
    const bytes = Buffer.from('3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n');
    framing.read(bytes, bytes.length);
    expect([framing.whole, framing.wholeEnd, framing.ended]).toEqual([true, 15, true]);
  });

  it.each([
    ['a chunk cut short', '3\r\nab', false],
    ['an extension', '3;x=1\r\nabc\r\n', false],
    ['one chunk', '3\r\nabc\r\n', true],
  ])('%s', (_name, bytes, whole) => {
    const framing = new ChunkedFraming();
    framing.read(Buffer.from(bytes), bytes.length);
    expect(framing.whole).toBe(whole);
  });

  it('stops at the end, and says how much it took', () => {
    const framing = new ChunkedFraming();
    const bytes = Buffer.from('3\r\nabc\r\n0\r\n\r\nHTTP/1.1 200 OK');
    expect([framing.read(bytes, bytes.length), framing.ended]).toEqual([13, true]);
    expect([framing.whole, framing.wholeEnd]).toEqual([true, 8]);
  });

  it('drops trailers', () => {
    expect(readAll([Buffer.from('1\r\na\r\n0\r\nset-cookie: x\r\n'), Buffer.from('\r\n')])).toEqual({
      text: 'a',
      ended: true,
    });
  });

  it.each([
    ['no size', '\r\nabc'],
    ['no hexadecimal', 'xyz\r\n'],
    ['a size with a bare line feed', '3\nabc\r\n'],
    ['a carriage return inside a size', '3\r3\r\nabc'],
    ['more bytes than the size says', '3\r\nabcd\r\n'],
    ['a size of nine digits', '100000000\r\n'],
    ['a line without end', `1;${'a'.repeat(20_000)}`],
  ])('refuses %s', (_name, bytes) => {
    const framing = new ChunkedFraming();
    expect(() => framing.read(Buffer.from(bytes), bytes.length)).toThrow(/The server sent/);
  });
});
