import { expect, test } from 'vitest';
import { sentimentScore } from './sentiment-score';

test.each(['I love it', 'not bad at all', '정말 좋아요', '나쁘지 않아요', 'See you there 😍'])(
  'glad: %s',
  (text) => {
    expect(sentimentScore(text)).toBeGreaterThan(0);
  },
);

test.each(['This is terrible', 'not good', '너무 실망했어요', '좋지 않아요', 'Again 😡😭'])(
  'annoyed: %s',
  (text) => {
    expect(sentimentScore(text)).toBeLessThan(0);
  },
);

test.each(['The train leaves at nine.', '회의는 열 시에 있습니다', ''])('neither: %s', (text) => {
  expect(sentimentScore(text)).toBe(0);
});
