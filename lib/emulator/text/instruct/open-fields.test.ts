import { expect, test } from 'vitest';
import { namedKeys, openFields } from './open-fields';

test('the empty fields at the end, with their marks', () => {
  expect(openFields('From: Kim\nText.\n\n- Name:\n- Date:')).toEqual({
    fields: [
      { label: 'Name', mark: '- ' },
      { label: 'Date', mark: '- ' },
    ],
    before: 'From: Kim\nText.\n\n',
    written: '',
  });
});

test('a begun answer is what stands behind them', () => {
  expect(openFields('Text.\n\nName:\nDate:\n\nName: Kim\nDa')?.written).toBe('\n\nName: Kim\nDa');
});

test.each(['Text.\n\nSummary:', 'Name: Kim\nDate: today', ''])('none in %j', (prompt) => {
  expect(openFields(prompt)).toBeUndefined();
});

test.each([
  ['as JSON with the keys name, date and time. Use null', ['name', 'date', 'time']],
  ['키는 이름, 날짜, 시간이고, 없는 값은 null로 써', ['이름', '날짜', '시간']],
  ['Extract the name and phone number as JSON.', ['name', 'phone number']],
  ['Answer with "reason" and "wish".', ['reason', 'wish']],
  ['Write JSON.', []],
])('keys: %s', (instruction, keys) => {
  expect(namedKeys(instruction)).toEqual(keys);
});
