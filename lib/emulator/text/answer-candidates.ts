import type { Conversation } from './conversation';
import type { Corpus } from './corpus';
import { fallbackAnswers } from './fallback-answers';
import { languageOf } from './language-of';
import { createRelevanceIndex, type IndexedText, type Relevance } from './relevance-index';
import { subjectRestriction } from './subject-restriction';
import { systemFacts } from './system-facts';
import { queryTerms } from './weighted-terms';

export type AnswerCandidate = { text: string; weight: number };

type Scored = { text: string; score: number; share?: number };

/** Scores are turned into weights by softmax(score / SHARPNESS); both values as measured for the reference design. */
const SHARPNESS = 0.8;
const FALLBACK_SCORE = 0.9;
const FALLBACK_SHARES = [0.6, 0.25, 0.15];
const MOST_CANDIDATES = 8;
const socialTopics = new Set(['greetings', 'thanks and goodbye', '인사', '감사와 작별']);

/** Makes the function that finds possible answers to a conversation, each with its weight; the weights sum to 1. */
export function createAnswerFinder(corpus: Corpus): (conversation: Conversation) => AnswerCandidate[] {
  const known = corpus.flatMap(({ language, dialogues }) =>
    dialogues.flatMap(({ topic, turns }) =>
      turns.map((turn) => ({ language, topic, question: turn.user, answer: turn.assistant })),
    ),
  );
  const rankKnown = createRelevanceIndex(known);

  return ({ system, pairs, question }) => {
    const language = languageOf(question);
    const restriction = subjectRestriction(system);
    const query = queryTerms(question);
    const own: IndexedText[] = [
      ...pairs.map(({ user, assistant }) => ({ question: user, answer: assistant })),
      ...systemFacts(system).map((fact) => ({ question: fact, answer: fact })),
    ];
    const scored: Scored[] = createRelevanceIndex(own)(query).map((relevance, i) => ({
      text: own[i]!.answer,
      score: ownScore(relevance) * (languageOf(own[i]!.answer) === language ? 1 : 0.7),
    }));
    rankKnown(query).forEach((relevance, i) => {
      const entry = known[i]!;
      if (entry.language !== language || (restriction && !socialTopics.has(entry.topic))) return;
      scored.push({ text: entry.answer, score: knownScore(relevance) });
    });
    fallbackAnswers(language, restriction).forEach((text, i, all) =>
      scored.push({ text, score: FALLBACK_SCORE, share: all.length === 1 ? 1 : FALLBACK_SHARES[i] }),
    );
    return weigh(scored);
  };
}

/** An example that shares one word of a long question is worth less than one that covers the question. */
function ownScore({ score, coverage }: Relevance): number {
  return score * (0.4 + 0.6 * coverage);
}

/** The corpus only speaks up when it covers most of the question. */
function knownScore({ coverage }: Relevance): number {
  return coverage < 0.45 ? 0 : 3.2 * coverage;
}

function weigh(scored: readonly Scored[]): AnswerCandidate[] {
  const best = scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_CANDIDATES);
  const top = best[0]?.score ?? 0;
  const weights = best.map(({ score, share = 1 }) => share * Math.exp((score - top) / SHARPNESS));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return best.map(({ text }, i) => ({ text, weight: weights[i]! / total }));
}
