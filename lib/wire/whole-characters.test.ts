import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { wholeCharacters } from './whole-characters';

const bytes = (...values: number[]) => Uint8Array.from(values);
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('wholeCharacters', () => {
  it('leaves pieces of whole characters alone', () => {
    expect(wholeCharacters([utf8('Horses'), utf8(' are'), utf8('안녕')])).toEqual([
      { from: 0, to: 1, text: 'Horses' },
      { from: 1, to: 2, text: ' are' },
      { from: 2, to: 3, text: '안녕' },
    ]);
    expect(wholeCharacters([])).toEqual([]);
  });

  it('joins the pieces of a cut emoji and of a cut syllable', () => {
    const wave = utf8('👋');
    const syllable = utf8('녕');
    expect(
      wholeCharacters([
        wave.slice(0, 1),
        wave.slice(1, 3),
        wave.slice(3),
        utf8('a'),
        Uint8Array.from([...utf8('안'), ...syllable.slice(0, 2)]),
        Uint8Array.from([...syllable.slice(2), ...utf8('하')]),
      ]),
    ).toEqual([
      { from: 0, to: 3, text: '👋' },
      { from: 3, to: 4, text: 'a' },
      { from: 4, to: 6, text: '안녕하' },
    ]);
  });

  it('does not wait for bytes that can no longer make a character whole', () => {
    expect(wholeCharacters([bytes(0xe2, 0x82), utf8('a'), bytes(0xf0, 0x9f), utf8('가')])).toEqual([
      { from: 0, to: 1, text: '\ufffd' },
      { from: 1, to: 2, text: 'a' },
      { from: 2, to: 3, text: '\ufffd' },
      { from: 3, to: 4, text: '가' },
    ]);
  });

  it('keeps to the byte ranges: no overlong form, no surrogate, nothing over U+10FFFF', () => {
    const pairs: [number, number][] = [
      [0xe0, 0x80],
      [0xed, 0xa0],
      [0xf0, 0x80],
      [0xf4, 0x90],
      [0xc1, 0x80],
      [0xff, 0x80],
    ];
    for (const [first, second] of pairs) {
      expect(wholeCharacters([bytes(first), bytes(second)])).toEqual([
        { from: 0, to: 1, text: '\ufffd' },
        { from: 1, to: 2, text: '\ufffd' },
      ]);
    }
  });

  it('shows lone continuation bytes one by one', () => {
    expect(wholeCharacters([bytes(0x80), bytes(0xbf, 0x80), utf8('a')])).toEqual([
      { from: 0, to: 1, text: '\ufffd' },
      { from: 1, to: 2, text: '\ufffd\ufffd' },
      { from: 2, to: 3, text: 'a' },
    ]);
  });

  it('gives what the text ends with, whole or not', () => {
    expect(wholeCharacters([utf8('a'), bytes(0xf0), bytes(0x9f)])).toEqual([
      { from: 0, to: 1, text: 'a' },
      { from: 1, to: 3, text: '\ufffd' },
    ]);
  });

  it('keeps a byte order mark, whole or cut', () => {
    expect(wholeCharacters([utf8('\ufeffa'), bytes(0xef, 0xbb), bytes(0xbf)])).toEqual([
      { from: 0, to: 1, text: '\ufeffa' },
      { from: 1, to: 3, text: '\ufeff' },
    ]);
  });

  it('puts a piece without bytes where it stands', () => {
    const wave = utf8('👋');
    expect(wholeCharacters([bytes(), wave.slice(0, 2), bytes(), wave.slice(2), bytes()])).toEqual([
      { from: 0, to: 1, text: '' },
      { from: 1, to: 4, text: '👋' },
      { from: 4, to: 5, text: '' },
    ]);
  });
});

/** Cuts bytes at the given places. */
function cut(whole: Uint8Array, places: readonly number[]): Uint8Array[] {
  const at = [0, ...places.map((place) => place % (whole.length + 1)).sort((a, b) => a - b), whole.length];
  return at.slice(1).map((end, index) => whole.slice(at[index], end));
}

const places = fc.array(fc.nat(), { maxLength: 12 });

test('text that was cut anywhere is the text of its groups', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), places, (text, cuts) => {
      const pieces = cut(utf8(text), cuts);
      const groups = wholeCharacters(pieces);
      expect(groups.map((group) => group.text).join('')).toBe(text.toWellFormed());
      expect(groups.flatMap(({ from, to }) => pieces.slice(from, to))).toEqual(pieces);
    }),
  );
});

test('any bytes read as a decoder reads them', () => {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const likely = fc.oneof(
    fc.nat(255),
    fc.constantFrom(0x80, 0xbf, 0xc3, 0xe0, 0xe2, 0xed, 0xf0, 0xf4, 0x9f, 0xa0),
  );
  fc.assert(
    fc.property(fc.array(likely), places, (values, cuts) => {
      const pieces = cut(Uint8Array.from(values), cuts);
      const groups = wholeCharacters(pieces);
      expect(groups.map((group) => group.text).join('')).toBe(decoder.decode(Uint8Array.from(values)));
      expect(groups.flatMap(({ from, to }) => pieces.slice(from, to))).toEqual(pieces);
    }),
    { numRuns: 500 },
  );
});
