import type { Conversation } from './conversation';
import type { Corpus } from './corpus';
import type { Language } from './language-of';
import { longAnswer } from './long-answer';
import { createRelevanceIndex } from './relevance-index';

export type ScoredAnswer = { text: string; score: number };

const socialTopics = new Set(['greetings', 'thanks and goodbye', '인사', '감사와 작별']);
/** The corpus only speaks up when it covers this much of the question ... */
const LEAST_COVERAGE = 0.5;
/** ... and is worth this when it covers all of it. */
const FULL_SCORE = 3.2;
/** Terms of less weight ("write", "answer") are not a subject. */
const LEAST_SUBJECT_WEIGHT = 0.4;

/**
 * Makes the function that finds answers in the corpus, in the language of the question. With `socialOnly` only
 * greetings, thanks and goodbyes are left (the system message restricts the subject).
 */
export function createKnownAnswers(
  corpus: Corpus,
): (
  conversation: Conversation,
  query: ReadonlyMap<string, number>,
  language: Language,
  socialOnly: boolean,
) => ScoredAnswer[] {
  const turns = corpus.flatMap(({ language, dialogues }) =>
    dialogues.flatMap(({ topic, turns: own }) =>
      own.map(({ user, assistant }, i) => ({
        language,
        topic,
        question: user,
        answer: assistant,
        previous: own[i - 1]?.assistant,
      })),
    ),
  );
  const prose = corpus.flatMap(({ language, prose: own }) =>
    own.map(({ topic, text }) => ({ language, question: topic, answer: text })),
  );
  const rankTurns = createRelevanceIndex(turns);
  const rankProse = createRelevanceIndex(prose);

  return ({ pairs, question }, query, language, socialOnly) => {
    const spoken = pairs.at(-1)?.assistant;
    const answers: ScoredAnswer[] = rankTurns(query).flatMap(({ coverage }, i) => {
      const turn = turns[i]!;
      if (turn.language !== language || (socialOnly && !socialTopics.has(turn.topic))) return [];
      const follows = turn.previous !== undefined && turn.previous === spoken;
      if (coverage < (follows ? 0.2 : LEAST_COVERAGE)) return [];
      const fit = follows ? 1.5 : turn.previous === undefined ? 1 : 0.9;
      return [{ text: turn.answer, score: FULL_SCORE * coverage * fit }];
    });
    if (socialOnly) return answers;

    const fits = rankProse(query).map(({ coverage, answerCoverage }) =>
      Math.max(coverage, 0.5 * answerCoverage),
    );
    const hasSubject = [...query.values()].some((weight) => weight >= LEAST_SUBJECT_WEIGHT);
    const own = prose.flatMap(({ language: of, question: topic, answer: text }, index) =>
      of === language ? [{ topic, text, index }] : [],
    );
    for (const { text, index } of own)
      if (fits[index]! >= LEAST_COVERAGE) answers.push({ text, score: FULL_SCORE * fits[index]! });
    const long = longAnswer(question, own, (i) => (hasSubject ? fits[own[i]!.index]! : 0));
    return long === undefined ? answers : [...answers, { text: long, score: 2 * FULL_SCORE }];
  };
}
