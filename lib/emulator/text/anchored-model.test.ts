import { expect, test } from 'vitest';
import { createAnchoredModel } from './anchored-model';

const texts = [
  { tokens: [0, 1, 2, 1, 3], weight: 0.75 },
  { tokens: [0, 1, 4, 9], weight: 0.25 },
];

test('the next tokens have the weights of the texts that begin as what was written', () => {
  const model = createAnchoredModel(0, texts);
  expect(model.distribution()).toEqual(new Map([[1, 1]]));
  model.advance(1);
  expect(model.distribution()).toEqual(
    new Map([
      [2, 0.75],
      [4, 0.25],
    ]),
  );
  model.advance(2);
  model.advance(1);
  // The 1 at the beginning was followed by 2 and 4; here it is the other 1.
  expect(model.distribution()).toEqual(new Map([[3, 1]]));
});

test('there is none behind a token that no text has there, nor behind the end', () => {
  const forced = createAnchoredModel(0, texts);
  forced.advance(7);
  expect(forced.distribution()).toBeUndefined();
  const ended = createAnchoredModel(0, texts);
  for (const token of [1, 4, 9]) ended.advance(token);
  expect(ended.distribution()).toBeUndefined();
});
