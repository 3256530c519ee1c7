import { expect, test } from 'vitest';
import type { TokenPiece } from '@/lib/probabilities/token-pieces';
import { growBlocks, sectionsOf } from './token-blocks';

const piece = (text: string, index: number): TokenPiece => ({
  text,
  from: index,
  to: index + 1,
  logprob: -1,
});
const row = (count: number, lines = Infinity) =>
  Array.from({ length: count }, (_, index) => piece((index + 1) % lines === 0 ? '.\n' : ' a', index));

test('blocks hold every piece once, a hundred at most', () => {
  const pieces = row(250);
  const blocks = growBlocks([], pieces);
  expect(blocks.map((block) => block.pieces.length)).toEqual([100, 100, 50]);
  expect(blocks.flatMap((block) => block.pieces)).toEqual(pieces);
  expect(growBlocks([], [])).toEqual([]);
});

test('a block ends with its line when it is long enough, and a section with it', () => {
  const blocks = growBlocks([], row(150, 30));
  expect(blocks.map(({ from }) => from)).toEqual([0, 60, 120]);
  expect(sectionsOf(blocks).map((section) => section.length)).toEqual([1, 1, 1]);
});

test('a long paragraph is broken into sections', () => {
  const sections = sectionsOf(growBlocks([], row(1000)));
  expect(sections.map((section) => section.length)).toEqual([4, 4, 2]);
});

test('blocks that are full stay the same while the row grows', () => {
  const pieces = row(260, 50);
  const before = growBlocks([], pieces.slice(0, 230));
  const after = growBlocks(before, pieces);
  before.slice(0, -1).forEach((block, index) => expect(after[index]).toBe(block));
  expect(after).toEqual(growBlocks([], pieces));
});

test('another row has other blocks', () => {
  const before = growBlocks([], row(230));
  const pieces = row(150);
  expect(growBlocks(before, pieces).flatMap((block) => block.pieces)).toEqual(pieces);
  expect(growBlocks(before, [])).toEqual([]);
});
