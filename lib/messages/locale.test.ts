import { describe, expect, it } from 'vitest';
import { pickLocale } from './locale';

describe('pickLocale', () => {
  it.each([
    ['ko', 'en-US,en;q=0.9', 'ko'],
    ['fr', 'ko-KR,ko;q=0.9,en;q=0.8', 'ko'],
    [undefined, 'en;q=0.5, ko;q=0.8', 'ko'],
    [undefined, 'de-DE, fr;q=0.9', 'en'],
    [undefined, 'ko;q=0, en;q=0.1', 'en'],
    [undefined, null, 'en'],
  ])('cookie %s, Accept-Language %s -> %s', (cookie, header, expected) => {
    expect(pickLocale(cookie, header)).toBe(expected);
  });
});
