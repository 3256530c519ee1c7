import fc from 'fast-check';
import { expect, test } from 'vitest';
import { growPieces, noPieces, pieceIndexAt } from './token-pieces';
import type { TokenLogprob } from './token-logprob';

const token = (text: string, logprob: number | null = -1, bytes: number[] | null = null): TokenLogprob => ({
  token: text,
  logprob,
  bytes,
  top: [],
});
const wave = [...new TextEncoder().encode('👋')];

test('tokens that split a character are one piece, with the probability of all of them', () => {
  const row = [
    token('Hi '),
    token('\\xf0\\x9f', -0.5, wave.slice(0, 2)),
    token('bytes:\\x91\\x8b', -0.25),
    token('!', null),
  ];
  expect(growPieces(noPieces, row).pieces).toEqual([
    { text: 'Hi ', from: 0, to: 1, logprob: -1 },
    { text: '👋', from: 1, to: 3, logprob: -0.75 },
    { text: '!', from: 3, to: 4, logprob: null },
  ]);
});

test('special tokens and broken bytes are shown, never thrown', () => {
  const row = [token('<|endoftext|>'), token('<|im_start|>'), token('x', -1, [0xff]), token('\ud800')];
  expect(growPieces(noPieces, row).pieces.map(({ text }) => text)).toEqual([
    '<|endoftext|>',
    '<|im_start|>',
    '\ufffd',
    '\ufffd',
  ]);
});

test('a row that grows keeps its pieces, and finishes the last', () => {
  const row = [
    token('a'),
    token('b'),
    token('w', -1, wave.slice(0, 2)),
    token('w', -1, wave.slice(2)),
    token('c'),
  ];
  const before = growPieces(noPieces, row.slice(0, 3));
  expect(before.pieces.map(({ text }) => text)).toEqual(['a', 'b', '\ufffd']);
  const after = growPieces(before, row);
  expect(after.pieces.map(({ text }) => text)).toEqual(['a', 'b', '👋', 'c']);
  expect(after.pieces[1]).toBe(before.pieces[1]);
  expect(growPieces(after, row)).toBe(after);
});

test('another row begins anew', () => {
  const before = growPieces(noPieces, [token('a'), token('b')]);
  expect(growPieces(before, [token('c')]).pieces.map(({ text }) => text)).toEqual(['c']);
  expect(growPieces(before, [before.tokens[0]!, token('d')]).pieces.map(({ text }) => text)).toEqual([
    'a',
    'd',
  ]);
});

test('growing in any steps gives what one step gives', () => {
  const bytes = fc.array(fc.constantFrom(0x61, 0xf0, 0x9f, 0x91, 0x8b, 0xec, 0x95, 0x88, 0xff), {
    maxLength: 3,
  });
  fc.assert(
    fc.property(fc.array(bytes, { maxLength: 30 }), fc.array(fc.nat(30)), (rows, cuts) => {
      const row = rows.map((own) => token('x', -1, own));
      const steps = [...cuts.filter((cut) => cut < row.length).sort((a, b) => a - b), row.length];
      const grown = steps.reduce((known, end) => growPieces(known, row.slice(0, end)), noPieces);
      const { pieces } = growPieces(noPieces, row);
      expect(grown.pieces).toEqual(pieces);
      row.forEach((_, index) => {
        const piece = pieces[pieceIndexAt(pieces, index)];
        expect(piece && piece.from <= index && index < piece.to).toBe(true);
      });
      expect(pieceIndexAt(pieces, row.length)).toBe(-1);
    }),
  );
});
