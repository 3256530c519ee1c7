import type { AnswerCandidate } from '../answer-candidates';
import { createRelevanceIndex } from '../relevance-index';
import { documentTerms, queryTerms } from '../weighted-terms';
import { categoryCues } from './category-cues';
import { moodOfOption } from './class-options';
import { sentimentScore } from './sentiment-score';

/** What a text of no mood is worth as neutral, on the scale of `sentimentScore`. */
const NEUTRAL = 0.9;
/** Scores become weights by softmax(score / SHARPNESS). */
const SHARPNESS = 0.7;
/** However many words speak for a class, doubt remains: scores stay below this. */
const SUREST = 2.4;
const SIMILARITY = 0.3;

/**
 * How likely each class is for a text, best first: by mood where the classes are moods, else by words that speak for a
 * class and by its own name; in both cases also by likeness to the examples.
 */
export function classify(
  text: string,
  options: readonly string[],
  examples: readonly { question: string; answer: string }[] = [],
): AnswerCandidate[] {
  const mood = bounded(sentimentScore(text));
  const terms = new Set(documentTerms(text));
  const likeness = createRelevanceIndex(examples.map(({ question }) => ({ question, answer: '' })))(
    queryTerms(text),
  );
  const scores = options.map((option) => {
    const alike = Math.max(
      0,
      ...examples.map(({ answer }, i) => (answer === option ? (likeness[i]?.coverage ?? 0) : 0)),
    );
    return ownScore(option, text, mood, terms) + SIMILARITY * alike;
  });
  const best = Math.max(...scores);
  const weights = scores.map((score) => Math.exp((score - best) / SHARPNESS));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return options
    .map((option, i) => ({ text: option, weight: weights[i]! / total }))
    .sort((a, b) => b.weight - a.weight);
}

function ownScore(option: string, text: string, mood: number, terms: ReadonlySet<string>): number {
  const stands = moodOfOption(option);
  if (stands === 'neutral') return NEUTRAL - Math.abs(mood) / 2;
  if (stands !== undefined) return stands === 'positive' ? mood : -mood;
  const named = documentTerms(option).filter((term) => terms.has(term)).length;
  return bounded(categoryCues(option, text) + 2 * named);
}

function bounded(score: number): number {
  return SUREST * Math.tanh(score / SUREST);
}
