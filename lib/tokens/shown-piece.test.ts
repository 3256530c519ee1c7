import { describe, expect, it } from 'vitest';
import { shownPiece, shownText } from './shown-piece';

const utf8 = new TextEncoder();

describe('shownPiece', () => {
  it.each([
    [' animal', '␣animal'],
    ['\n\n', '↵↵'],
    ['\t\r', '⇥␍'],
    ['안녕', '안녕'],
    ['a\u200db', 'a\\u{200d}b'],
    ['\u202e', '\\u{202e}'],
    ['\u00a0', '\\u{a0}'],
    ['\ufeff', '\\u{feff}'],
    ['👋', '👋'],
  ])('shows %j as %s', (text, shown) => {
    expect(shownPiece(utf8.encode(text))).toBe(shown);
    expect(shownText(text)).toBe(shown);
  });

  it('shows part of a character byte by byte', () => {
    expect(shownPiece(Uint8Array.of(0x20, 0xec, 0x95))).toBe('␣\\xec\\x95');
    expect(shownPiece(Uint8Array.of(0x41, 0xff))).toBe('A\\xff');
  });
});
