import { expect, test } from 'vitest';
import { english } from '@/lib/messages/english';
import { translate } from '@/lib/messages/translate';
import { endOf, endsAnswer, spokenText, tokenHex, tokenText, visibleToken } from './token-words';

const token = (text: string, bytes: number[] | null = null) => ({ token: text, bytes });

test('white space is seen, part of a character by its bytes', () => {
  expect(visibleToken(token(' animal'))).toBe('␣animal');
  expect(visibleToken(token('bytes:\\xe2\\x80'))).toBe('\\xe2\\x80');
  expect(visibleToken(token('x', [0xec, 0x95]))).toBe('\\xec\\x95');
  expect(tokenText(token('x', [0xec, 0x95, 0x88]))).toBe('안');
  expect(tokenHex(token('안'))).toBe('ec 95 88');
});

test('white space can be said', () => {
  const t = (key: Parameters<typeof translate>[2]) => translate('en', english, key);
  expect([' animal', ' a\u200b', '\n\n', '  ', '\t', ''].map((text) => spokenText(text, t))).toEqual([
    'animal',
    'a\\u{200b}',
    'new line',
    'space',
    'tab',
    'empty',
  ]);
});

test('the end of a text is whole characters', () => {
  expect(endOf('a👋bc', 3)).toBe('bc');
  expect(endOf('a👋bc', 4)).toBe('👋bc');
  expect(endOf('abc', 9)).toBe('abc');
});

test('tokens that end an answer are known, text that looks a little like them is not', () => {
  expect(['<|endoftext|>', '<|im_end|>', '</s>', ''].every((text) => endsAnswer(token(text)))).toBe(true);
  expect(['<|', '</b>', '|>', ' <|x', 'a'].some((text) => endsAnswer(token(text)))).toBe(false);
});
