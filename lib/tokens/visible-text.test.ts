import { describe, expect, it } from 'vitest';
import { hexBytes, visibleBytes, visibleStretches, visibleText } from './visible-text';

const utf8 = new TextEncoder();
const drawn = (text: string, spaces?: 'all' | 'ends') =>
  visibleStretches(text, spaces)
    .map(({ shown, mark }) => (mark ? `[${shown}]` : shown))
    .join('');

describe('visibleStretches', () => {
  it.each([
    [' animal', '[␣]animal'],
    ['\n\n', '[↵↵]'],
    ['a\t\r\n', 'a[⇥␍↵]'],
    ['안녕', '안녕'],
    ['a\u200db', 'a[\\u{200d}]b'],
    ['\u0000', '[\\u{0}]'],
    ['\u007f', '[\\u{7f}]'],
    ['\u202e', '[\\u{202e}]'],
    ['\u00a0', '[\\u{a0}]'],
    ['\ufeff', '[\\u{feff}]'],
    ['\u{e0100}', '[\\u{e0100}]'],
    ['\ud800', '[\\u{d800}]'],
    ['\u200d', '[\\u{200d}]'],
    ['👋🏽', '👋🏽'],
    ['👩‍👧', '👩‍👧'],
    ['', ''],
  ])('draws %j as %s', (text, expected) => {
    expect(drawn(text)).toBe(expected);
    expect(visibleText(text)).toBe(expected.replaceAll(/[[\]]/g, ''));
  });

  it('marks of the spaces of a text that is read only those at its ends', () => {
    expect(drawn('  a b\n c \n ', 'ends')).toBe('[␣␣]a b[↵] c[␣↵␣]');
    expect(drawn('   ', 'ends')).toBe('[␣␣␣]');
    expect(drawn('👋 a ', 'ends')).toBe('👋 a[␣]');
  });
});

describe('visibleBytes', () => {
  it('shows whole characters as text, and part of one byte by byte', () => {
    expect(visibleBytes(utf8.encode(' 안\u200b'))).toBe('␣안\\u{200b}');
    expect(visibleBytes(Uint8Array.of(0x20, 0xec, 0x95))).toBe('␣\\xec\\x95');
    expect(visibleBytes(Uint8Array.of(0x41, 0xff))).toBe('A\\xff');
  });
});

it('writes bytes as hexadecimal numbers', () => {
  expect(hexBytes(Uint8Array.of(0x20, 0x0a, 0xff))).toBe('20 0a ff');
});
