import { expect, it } from 'vitest';
import { likeliestFirst } from './likeliest-first';

const candidate = (name: string, ...logprobs: number[]) => ({
  name,
  tokens: logprobs.map((logprob) => ({ logprob })),
});
const namesOf = (candidates: ReturnType<typeof candidate>[]) =>
  likeliestFirst(candidates).map(({ name }) => name);

it('goes by the mean, so that a short text has no advantage', () => {
  expect(namesOf([candidate('short', -2), candidate('long', -1, -1, -1)])).toEqual(['long', 'short']);
});

it('keeps the order of equals and puts what has no tokens last', () => {
  expect(
    namesOf([candidate('none'), candidate('a', -1), candidate('also none'), candidate('b', -1)]),
  ).toEqual(['a', 'b', 'none', 'also none']);
});
