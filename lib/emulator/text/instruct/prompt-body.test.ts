import { expect, test } from 'vitest';
import { promptBody, promptInstruction } from './prompt-body';

test.each([
  ['Summarize it.\n\n"""\nRain fell all day.\n"""\n\nSummary:', 'Rain fell all day.'],
  ['Key points of this report:\n\n###\nRain fell all day.\n###\n\nKey points:', 'Rain fell all day.'],
  ['Translate <text>Rain fell all day.</text> into Korean.', 'Rain fell all day.'],
  ['Summarize the review.\n\nReview: Rain fell all day.\n\nSummary:', 'Rain fell all day.'],
  ['Summarize this: Rain fell all day.', 'Rain fell all day.'],
  ['아래 글을 요약해 줘.\n\n글이에요.\n\n요약:', '글이에요.'],
])('the text that %j is about', (prompt, body) => {
  expect(promptBody(prompt)).toBe(body);
  expect(promptInstruction(prompt)).not.toContain(body);
});

test('marks that nothing closes are read as fast as any other text', () => {
  expect(promptBody('<text>'.repeat(100_000))).toContain('<text>');
});
