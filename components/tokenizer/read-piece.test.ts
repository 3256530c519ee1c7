import { expect, test } from 'vitest';
import { loadTokenizer } from '@/lib/tokens/load-tokenizer';
import { tokenPieces } from '@/lib/tokens/token-pieces';
import { blockOf, readPiece } from './read-piece';

test('a piece has its text, its tokens and their bytes', async () => {
  const tokenizer = await loadTokenizer('r50k_base');
  const text = 'hello 안👋';
  const tokenized = {
    text,
    encoding: 'r50k_base' as const,
    pieces: tokenPieces(tokenizer.encode(text), tokenizer),
  };
  expect(readPiece(tokenized, 1)).toEqual({
    text: ' 안',
    first: 1,
    tokens: [
      { id: 23821, bytes: Uint8Array.of(0x20, 0xec) },
      { id: 243, bytes: Uint8Array.of(0x95) },
      { id: 230, bytes: Uint8Array.of(0x88) },
    ],
  });
});

test('a piece is found in its block', async () => {
  const tokenizer = await loadTokenizer('r50k_base');
  const pieces = tokenPieces(tokenizer.encode('one two three\n'.repeat(200)), tokenizer);
  for (let piece = 0; piece < pieces.firstTokens.length - 1; piece++) {
    const block = blockOf({ pieces }, piece);
    expect(pieces.blocks[block]).toBeLessThanOrEqual(piece);
    expect(pieces.blocks[block + 1]).toBeGreaterThan(piece);
  }
});
