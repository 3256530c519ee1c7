import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { wholeCharacters } from '@/lib/wire/whole-characters';
import type { Tokenizer } from './create-tokenizer';
import { loadTokenizer } from './load-tokenizer';
import { tokenPieces } from './token-pieces';

let tokenizer: Tokenizer;
beforeAll(async () => {
  tokenizer = await loadTokenizer('r50k_base');
});

/** The pieces of a text, each with its ids. */
function piecesOf(text: string) {
  const { ids, firstTokens, starts } = tokenPieces(tokenizer.encode(text), tokenizer);
  return [...firstTokens.subarray(0, -1)].map((first, piece) => ({
    text: text.slice(starts[piece], starts[piece + 1]),
    ids: [...ids.subarray(first, firstTokens[piece + 1])],
  }));
}

describe('tokenPieces', () => {
  it('joins the tokens of a syllable and of an emoji', () => {
    expect(piecesOf('hello 안👋')).toEqual([
      { text: 'hello', ids: [31373] },
      { text: ' 안', ids: [23821, 243, 230] },
      { text: '👋', ids: [41840, 233] },
    ]);
  });

  it('agrees with the bytes themselves, for text of every script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (written) => {
        const text = written.toWellFormed();
        const ids = [...tokenizer.encode(text)];
        const bytes = ids.map((id) => tokenizer.bytesOf(id) ?? new Uint8Array(0));
        expect(piecesOf(text)).toEqual(
          wholeCharacters(bytes).map((group) => ({ text: group.text, ids: ids.slice(group.from, group.to) })),
        );
        const { byteLengths } = tokenPieces(Uint32Array.from(ids), tokenizer);
        expect([...byteLengths]).toEqual(bytes.map(({ length }) => length));
      }),
    );
  });

  it('has blocks of whole lines, and cuts a line that is too long', () => {
    const lines = tokenPieces(tokenizer.encode('one two three\n'.repeat(100)), tokenizer);
    const starts = [...lines.blocks.subarray(0, -1)];
    expect(starts.length).toBeGreaterThan(2);
    expect(starts.every((piece) => (lines.starts[piece] ?? 1) % 14 === 0)).toBe(true);
    expect(lines.lineEnds.reduce((sum, ends) => sum + ends)).toBe(99);
    const long = tokenPieces(tokenizer.encode('word '.repeat(1_000)), tokenizer);
    const ends = [...long.blocks];
    expect(Math.max(...ends.slice(1).map((end, index) => end - (ends[index] ?? 0)))).toBe(160);
    expect(ends.at(-1)).toBe(long.firstTokens.length - 1);
  });

  it('has nothing for nothing', () => {
    expect(tokenPieces(new Uint32Array(0), tokenizer)).toEqual({
      ids: new Uint32Array(0),
      byteLengths: new Uint16Array(0),
      firstTokens: Uint32Array.of(0),
      starts: Uint32Array.of(0),
      blocks: Uint32Array.of(0),
      lineEnds: new Uint32Array(0),
    });
  });
});
