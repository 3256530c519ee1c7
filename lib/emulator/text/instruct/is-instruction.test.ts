import { expect, test } from 'vitest';
import { isInstruction } from './is-instruction';

test.each([
  ['Write a tagline for an ice cream shop.', true],
  ['What is a token?', true],
  ['한국의 수도는 어디야?', true],
  ['아래 글을 요약해 주세요.\n\n글이에요.', true],
  ['제품 이름을 세 개 지어 줘: 접이식 자전거', true],
  ['Once upon a time', false],
  ['오늘 날씨가', false],
  ['Horses are my favorite', false],
  ['', false],
])('%j: %s', (prompt, expected) => {
  expect(isInstruction(prompt)).toBe(expected);
});
