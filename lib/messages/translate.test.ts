import { describe, expect, it } from 'vitest';
import { koreanParticle } from './korean-particle';
import { type MessageKey, translate } from './translate';

const key = 'ui.reset' satisfies MessageKey;
const tell = (text: string | { one?: string; other: string }, values = {}, locale: 'en' | 'ko' = 'en') =>
  translate(locale, { ui: { reset: text } }, key, values);

describe('translate', () => {
  it('fills placeholders and formats numbers', () => {
    expect(tell('{used} of {window}, {used}', { used: 1234.5, window: '4k' })).toBe('1,234.5 of 4k, 1,234.5');
  });

  it('leaves braces that are no placeholder, and placeholders without a value', () => {
    expect(tell('{"type": "object"} {missing}', {})).toBe('{"type": "object"} {missing}');
  });

  it('chooses the plural form by the language', () => {
    const forms = { one: '{count} token', other: '{count} tokens' };
    expect([0, 1, 2000].map((count) => tell(forms, { count }))).toEqual([
      '0 tokens',
      '1 token',
      '2,000 tokens',
    ]);
    expect(tell({ other: '토큰 {count}개' }, { count: 1 }, 'ko')).toBe('토큰 1개');
  });

  it('shows the key when there is no text', () => {
    expect(translate('en', {}, key)).toBe(key);
  });

  it('does not read a value as a pattern', () => {
    expect(tell('{label}', { label: '$& {label}' })).toBe('$& {label}');
  });
});

describe('koreanParticle', () => {
  it.each([
    ['온도', '을/를', '를'],
    ['토큰', '을/를', '을'],
    ['0.7', '으로/로', '로'],
    ['10', '으로/로', '으로'],
    ['파일', '으로/로', '로'],
    ['2', '이/가', '가'],
    ['Top P', '을/를', '을(를)'],
    ['gpt', '으로/로', '(으)로'],
  ])('%s + %s -> %s', (word, pair, expected) => {
    expect(koreanParticle(word, pair)).toBe(expected);
  });
});
