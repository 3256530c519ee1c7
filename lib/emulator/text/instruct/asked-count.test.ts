import { expect, test } from 'vitest';
import { askedCount } from './asked-count';

const sentences = /sentences?|문장|줄/u;

test('the number before what is counted, in figures or words', () => {
  expect(askedCount('Summarize it in two sentences.', sentences)).toBe(2);
  expect(askedCount('List 5 key points of the report.', /key points/u)).toBe(5);
  expect(askedCount('Write three multiple-choice questions.', /questions?/u)).toBe(3);
  expect(askedCount('세 문장으로 요약해 주세요.', sentences)).toBe(3);
  expect(askedCount('3문장으로 요약해 주세요.', sentences)).toBe(3);
  expect(askedCount('Summarize the text.', sentences)).toBeUndefined();
});

test('a word without end is read as fast as any other text', () => {
  expect(askedCount(`${'1'.repeat(200_000)} 요약`, sentences)).toBeUndefined();
  expect(askedCount(`${'가'.repeat(200_000)} two sentences`, sentences)).toBe(2);
});
