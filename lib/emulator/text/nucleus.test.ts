import { expect, test } from 'vitest';
import { nucleusSize } from './nucleus';

test.each([
  [1, 4],
  [0.95, 4],
  [0.9, 3],
  [0.75, 2],
  [0.51, 2],
  [0.5, 1],
  [0, 1],
])('top_p %d of 50, 25, 15 and 10 percent keeps %d', (topP, kept) => {
  expect(nucleusSize([0.5, 0.25, 0.15, 0.1], topP)).toBe(kept);
  expect(nucleusSize([8, 4, 2.4, 1.6], topP)).toBe(kept);
});
