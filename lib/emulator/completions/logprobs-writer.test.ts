import { expect, it } from 'vitest';
import { LogprobsWriter, type ListedToken } from './logprobs-writer';

const utf8 = new TextEncoder();
const token = (
  text: string | number[],
  logprob: number | null = -1,
  top: [string, number][] = [],
): ListedToken => ({
  bytes: typeof text === 'string' ? utf8.encode(text) : Uint8Array.from(text),
  logprob,
  top: top.map(([likely, own]) => ({ bytes: utf8.encode(likely), logprob: own })),
});

it('counts code points, also of what stands before, and gives parts of a character its offset', () => {
  // 🥟 is f0 9f a5 9f; the middle token ends it and begins nothing.
  const writer = new LogprobsWriter(0, '👩‍🚀'.repeat(2));
  const first = writer.write([token('한'), token([0x20, 0xf0, 0x9f]), token([0xa5])]);
  expect(first.text_offset).toEqual([6, 7, 8]);
  const second = writer.write([token([0x9f]), token('!')]);
  expect(second.text_offset).toEqual([8, 9]);
});

it('spells part of a character as bytes', () => {
  const { tokens } = new LogprobsWriter(0, '').write([
    token([0xe2, 0x80]),
    token([0xa6]),
    token([0x20, 0xf0]),
    token('…'),
  ]);
  expect(tokens).toEqual(['bytes:\\xe2\\x80', 'bytes:\\xa6', 'bytes: \\xf0', '…']);
});

it('tells the chosen token besides the likeliest, once', () => {
  const top: [string, number][] = [
    [' a', -0.5],
    [' b', -1],
    [' c', -2],
  ];
  const writer = new LogprobsWriter(2, '');
  const { top_logprobs: told } = writer.write([token(' a', -0.5, top), token(' c', -2, top)]);
  expect(told).toEqual([
    { ' a': -0.5, ' b': -1 },
    { ' a': -0.5, ' b': -1, ' c': -2 },
  ]);
});

it('has nothing to tell of a first token, and no infinity', () => {
  const written = new LogprobsWriter(5, '').write([token('A', null), token('B', -Infinity), token('C', 0)]);
  expect(written.token_logprobs).toEqual([null, -9999, 0]);
  expect(written.top_logprobs).toEqual([null, { B: -9999 }, { C: 0 }]);
});

it('keeps a token that is called like a part of every object', () => {
  const written = new LogprobsWriter(0, '').write([token('__proto__', -3)]);
  expect(JSON.stringify(written.top_logprobs)).toBe('[{"__proto__":-3}]');
});
