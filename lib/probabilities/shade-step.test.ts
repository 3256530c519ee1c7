import { expect, test } from 'vitest';
import { shadeEdges, shadeStep } from './shade-step';

test('shades end at even steps of the log-odds', () => {
  expect([1, 0.9, 0.8999, 0.75, 0.5, 0.25, 0.1, 0.0999, 0].map(shadeStep)).toEqual([
    0, 0, 1, 1, 2, 3, 4, 5, 5,
  ]);
  shadeEdges.forEach((edge, index) => {
    expect(Math.log(edge / (1 - edge)) / Math.log(3)).toBeCloseTo(2 - index, 9);
  });
});
