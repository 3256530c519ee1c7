import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { measureText, type TextMeasure } from './measure-text';

function measure(text: string): TextMeasure {
  const steps = measureText(text);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

describe('measureText', () => {
  it.each([
    ['', { characters: 0, words: 0, bytes: 0 }],
    ['hello world', { characters: 11, words: 2, bytes: 11 }],
    ['안녕하세요, 반가워요!', { characters: 12, words: 2, bytes: 30 }],
    ["don't\r\nstop", { characters: 10, words: 2, bytes: 11 }],
    ['👩‍👩‍👧‍👦👋🏽🇰🇷', { characters: 3, words: 0, bytes: 41 }],
    ['e\u0301', { characters: 1, words: 1, bytes: 3 }],
    ['\ud83d', { characters: 1, words: 0, bytes: 3 }],
  ])('measures %j', (text, expected) => {
    expect(measure(text)).toEqual(expected);
  });

  it('counts on over the borders of its slices', () => {
    expect(measure('👩‍👩‍👧‍👦 '.repeat(2_000))).toMatchObject({ characters: 4_000, words: 0 });
    expect(measure('가'.repeat(10_000))).toMatchObject({ characters: 10_000, words: 1 });
    expect(measure('안녕하세요 '.repeat(2_000))).toMatchObject({ characters: 12_000, words: 2_000 });
  });
});

test('a word has its apostrophe and a number its point wherever a slice ends', () => {
  for (const [word, words] of [
    ["can't", 1],
    ['3.14', 1],
    ['e.g.', 1],
  ] as const)
    for (let before = 500; before < 520; before++) {
      expect(measure(`${'-'.repeat(before)} ${word} stop`).words).toBe(words + 1);
    }
});

test('any text has the characters that the whole of it has', () => {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 300, maxLength: 900 }), (text) => {
      expect(measure(text).characters).toBe([...segmenter.segment(text)].length);
    }),
    { numRuns: 60 },
  );
});
