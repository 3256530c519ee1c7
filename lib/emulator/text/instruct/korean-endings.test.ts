import { describe, expect, test } from 'vitest';
import { asGranted, asNote, asReported, asWish, particle } from './korean-endings';

describe('endings', () => {
  test.each([
    ['캐릭터가 들어와 있습니다.', '캐릭터가 들어와 있음', '캐릭터가 들어와 있다는'],
    ['수리가 필요합니다.', '수리가 필요함', '수리가 필요한다는'],
    ['빨간 우산이 왔어요.', '빨간 우산이 왔음', '빨간 우산이 왔다는'],
    ['갓이 깨져 있어요', '갓이 깨져 있음', '갓이 깨져 있다는'],
    ['고객이에요.', '고객임', '고객이라는'],
  ])('%s', (sentence, note, reported) => {
    expect(asNote(sentence)).toBe(note);
    expect(asReported(sentence)).toBe(reported);
  });

  test('of another kind stay', () => {
    expect(asNote('It is broken.')).toBe('It is broken');
    expect(asReported('이게 뭐야')).toBeUndefined();
  });
});

describe('wishes', () => {
  test.each([
    ['새것으로 바꿔 주세요.', '새것으로 바꿔 주기', '새것으로 바꿔 드리겠습니다'],
    [
      '저는 원한 적이 없으니 취소해 주시거나 바꿔 주시기를 바랍니다.',
      '취소해 주거나 바꿔 주기',
      '취소해 드리거나 바꿔 드리겠습니다',
    ],
    [
      '철수는 원하지 않았으며, 이를 취소하거나 영희로 보상해 주기를 희망합니다.',
      '취소하거나 영희로 보상해 주기',
      '취소하거나 영희로 보상해 드리겠습니다',
    ],
  ])('%s', (sentence, wish, granted) => {
    expect(asWish(sentence)).toBe(wish);
    expect(asGranted(wish, '겠습니다')).toBe(granted);
  });

  test('a statement is none', () => {
    expect(asWish('빨간 우산이 왔어요.')).toBeUndefined();
  });
});

test.each([
  ['역', '이'],
  ['커피', '가'],
  ['ATM', '가'],
])('the particle behind %s is %s', (word, expected) => {
  expect(particle(word, '이', '가')).toBe(expected);
});
