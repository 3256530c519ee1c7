import { describe, expect, it } from 'vitest';
import { visibleText } from './visible-text';

const drawn = (text: string) =>
  visibleText(text)
    .map(({ shown, mark }) => (mark ? `[${shown}]` : shown))
    .join('');

describe('visibleText', () => {
  it.each([
    [' hello', '[·]hello'],
    ['a\t\n', 'a[→↵]'],
    ['\r\n', '[␍↵]'],
    ['\u0000', '[␀]'],
    ['\u00a0', '[U+00A0]'],
    ['\u200b', '[U+200B]'],
    ['\ufeff', '[U+FEFF]'],
    ['\u{e0100}', '[U+E0100]'],
    ['안녕', '안녕'],
    ['👋🏽', '👋🏽'],
    ['👩‍👧', '👩‍👧'],
    ['\u200d', '[U+200D]'],
    ['', ''],
  ])('draws %j as %s', (text, expected) => {
    expect(drawn(text)).toBe(expected);
  });
});
