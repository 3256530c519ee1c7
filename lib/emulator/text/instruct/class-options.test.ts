import { expect, test } from 'vitest';
import { classOptions, namedOptions } from './class-options';

test.each([
  ['Decide whether the tweet is positive, neutral or negative.', ['positive', 'neutral', 'negative']],
  ['Classify into one of these categories: Sport, Food and Travel.', ['Sport', 'Food', 'Travel']],
  ['다음 분류 가운데 하나로 나눠 줘: 경제, 정치.', ['경제', '정치']],
  ['감정이 긍정인지 부정인지 판단해 줘.', ['긍정', '부정']],
  ['Write a poem.', []],
])('%s', (instruction, options) => {
  expect(namedOptions(instruction)).toEqual(options);
});

test('a list without end is read as fast as any other text', () => {
  expect(namedOptions('is a, '.repeat(100_000))).toEqual([]);
  expect(namedOptions(`${'is ab cd, '.repeat(50_000)}good or bad`)).toContain('good');
});

test('classes are spelled as the examples spell them, and may come from them alone', () => {
  expect(classOptions('It is good or bad.', ['Good', 'Good'])).toEqual(['Good', 'bad']);
  expect(classOptions('', ['spam', 'ham', 'spam'])).toEqual(['spam', 'ham']);
  expect(classOptions('', ['Paris', 'Rome'])).toBeUndefined();
});
