import { expect, test } from 'vitest';
import { shownExamples } from './shown-examples';

test('records of one field', () => {
  expect(shownExamples('Rate.\n\nTweet: Good!\nMood: glad\n\nTweet: Bad.\nMood:')).toEqual({
    instruction: 'Rate.\n\n',
    examples: [{ question: 'Good!', answer: 'glad' }],
    question: 'Bad.',
    written: '',
  });
});

test('records of several fields keep their labels, longer values their lines', () => {
  const shown = shownExamples(
    'Product: lamp\nKeys: bright\nNames: A, B\nProduct: a\nchair\nKeys: red\nNames: Si',
  );
  expect(shown?.examples).toEqual([{ question: 'Product: lamp\nKeys: bright', answer: 'A, B' }]);
  expect(shown?.question).toBe('Product: a\nchair\nKeys: red');
  expect(shown?.written).toBe(' Si');
});

test.each([':', ' →', ' ->', ' =>', ' ='])('pairs with%s', (separator) => {
  const pairs = `Translate\n\none${separator} 하나\ntwo${separator} 둘\nthree${separator}`;
  expect(shownExamples(pairs)).toMatchObject({
    instruction: 'Translate',
    examples: [
      { question: 'one', answer: '하나' },
      { question: 'two', answer: '둘' },
    ],
    question: 'three',
    written: '',
  });
});

test.each([
  '',
  'Once upon a time',
  'Name:\nDate:',
  'Text: a story\n\nSummary:',
  'Product: lamp\nKeywords: bright\nNames:',
  'See https://example.com/a:b',
])('no pattern in %j', (prompt) => {
  expect(shownExamples(prompt)).toBeUndefined();
});
