import { describe, expect, it } from 'vitest';
import { createNgramModel } from './ngram-model';
import { createProseModel } from './prose-model';
import { encode, END, START } from './tokenizer';

const corpus = [
  'the cat sat on the mat',
  'the cat ran',
  '고양이가 매트에 앉았어요',
  '1. the dog',
  '1. 강아지',
];
const ngrams = createNgramModel(Uint32Array.from(corpus.flatMap((text) => [START, ...encode(text), END])), 5);
const prose = createProseModel(ngrams);
const token = (text: string) => encode(text)[0]!;
const sum = (distribution: ReadonlyMap<number, number>) =>
  [...distribution.values()].reduce((a, b) => a + b, 0);

describe('the prose model', () => {
  it('is a distribution, and knows of each token what it lists', () => {
    for (const history of [[START], [START, ...encode('the cat')], [START, ...encode('zebra')]]) {
      const distribution = prose.distribution(history);
      expect(sum(distribution)).toBeGreaterThan(0.9);
      expect(sum(distribution)).toBeLessThan(1 + 1e-9);
      for (const [one, probability] of distribution)
        expect(prose.probability(history, one)).toBeCloseTo(probability, 12);
    }
  });

  it('keeps to what followed in the corpus', () => {
    const distribution = prose.distribution([START, ...encode('the cat')]);
    expect((distribution.get(token(' sat')) ?? 0) + (distribution.get(token(' ran')) ?? 0)).toBeGreaterThan(
      0.5,
    );
  });

  it('stays in the language of the text, where the corpus goes on in either', () => {
    const english = [START, ...encode('the cat ran\n1.')];
    const korean = [START, ...encode('고양이가\n1.')];
    const [dog, puppy] = [token(' the'), token(' 강')];
    expect(prose.probability(english, dog)).toBeGreaterThan(20 * prose.probability(english, puppy));
    expect(prose.probability(korean, puppy)).toBeGreaterThan(5 * prose.probability(korean, dog));
  });
});
