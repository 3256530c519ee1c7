import { expect, test } from 'vitest';
import { fieldList, fieldObject } from './fill-open-fields';

const field = (label: string, mark = '') => ({ label, mark });

test('each field has what the text says to it, or says that it says nothing', () => {
  const [first, second] = fieldList([field('Name'), field('Deadline')], 'Hello, my name is Ida Holm.');
  expect(first?.text).toBe('\n\nName: Ida Holm\nDeadline: not stated');
  expect(second?.text).toBe('\n\n1. Name: Ida Holm\n2. Deadline: not stated');
});

test.each([
  ['A table for 6 guests, please.', 'guests', 6],
  ['The total is $1,250.50 in all.', 'total', 1250.5],
  ['Der Preis: €1.250,50 in all.', 'price', '€1.250,50'],
  ['금액은 12,000원입니다.', '금액', 12000],
  ['Nothing is said.', 'price', null],
])('%j has %s %j', (text, label, value) => {
  expect(JSON.parse(fieldObject([label], text)[0]?.text ?? '')).toEqual({ [label]: value });
});
