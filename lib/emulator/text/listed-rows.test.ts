import { expect, test } from 'vitest';
import { listedRows } from './listed-rows';

test('an example of the same make gives the keys', () => {
  const row = { item: 'notebook', quantity: 2, unitPrice: 4.5, currency: 'USD' };
  expect(listedRows('Three apples for $1.20, two melons for $5 and a kilo of rice for $3.', row)).toEqual([
    { item: 'apple', quantity: 3, unitPrice: 1.2, currency: 'USD' },
    { item: 'melon', quantity: 2, unitPrice: 5, currency: 'USD' },
    { item: 'kilo', quantity: 1, unitPrice: 3, currency: 'USD' },
  ]);
});

test('otherwise the values name themselves', () => {
  expect(listedRows('Monday 9:00 stand-up, Friday 16:30 demo')).toEqual([
    { day: 'Monday', time: '09:00', name: 'stand-up' },
    { day: 'Friday', time: '16:30', name: 'demo' },
  ]);
  expect(listedRows('red #ff0000, green #00ff00')).toEqual([
    { name: 'red', hex: '#ff0000' },
    { name: 'green', hex: '#00ff00' },
  ]);
});
