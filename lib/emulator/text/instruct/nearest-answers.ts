import { adaptExample } from '../adapt-example';
import type { AnswerCandidate } from '../answer-candidates';
import { languageOf } from '../language-of';
import { createRelevanceIndex } from '../relevance-index';
import { queryTerms } from '../weighted-terms';
import type { ShownExamples } from './shown-examples';

/** An example answers a question of which it covers this much. */
const LEAST_COVERAGE = 0.25;
const SHARPNESS = 0.15;
/** Answers of so many words at most are looked up rather than talked about. */
const SHORT = 3;

const unknown = { en: '(The emulator does not know this one.)', ko: '(에뮬레이터가 모르는 내용이에요.)' };

/**
 * The answers of the examples that are likest to the last question, carried over to it; where none is like it, an honest
 * note if the examples are of a few words each. Undefined when others may answer.
 */
export function nearestAnswers({ examples, question }: ShownExamples): AnswerCandidate[] | undefined {
  const index = createRelevanceIndex(examples);
  const near = index(queryTerms(question))
    .map(({ coverage }, i) => ({ coverage, example: examples[i]! }))
    .filter(({ coverage }) => coverage >= LEAST_COVERAGE)
    .sort((a, b) => b.coverage - a.coverage);
  const [best] = near;
  if (!best) {
    const short = examples.every(({ answer }) => answer.split(/\s+/u).length <= SHORT);
    return short ? [{ text: unknown[languageOf(examples[0]!.answer)], weight: 1 }] : undefined;
  }
  const weights = near.map(({ coverage }) => Math.exp((coverage - best.coverage) / SHARPNESS));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return near.map(({ example }, i) => ({
    text: adaptExample({ user: example.question, assistant: example.answer }, question),
    weight: weights[i]! / total,
  }));
}
