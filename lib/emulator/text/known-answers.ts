import type { Conversation } from './conversation';
import type { Corpus } from './corpus';
import type { Language } from './language-of';
import { literalValues } from './literal-values';
import { longAnswer } from './long-answer';
import { createRelevanceIndex } from './relevance-index';
import { subjectQuery } from './weighted-terms';

export type ScoredAnswer = { text: string; score: number };

const socialTopics = new Set(['greetings', 'thanks and goodbye', '인사', '감사와 작별']);
/** They refuse in the name of a service, which only a system message could make the right answer. */
const refusingTopics = new Set(['polite refusals', '정중한 거절']);
/** A text that merely mentions what was asked is only an answer to questions of so many words. */
const LEAST_TERMS_FOR_MENTION = 3;
/** The corpus only speaks up when it covers this much of the question ... */
const LEAST_COVERAGE = 0.5;
/** ... and is worth this when it covers all of it. */
const FULL_SCORE = 3.2;
/** An answer to a question that says much more than was asked is worth this share. */
const LEAST_PRECISION_SHARE = 0.6;

export type Asked = {
  query: ReadonlyMap<string, number>;
  language: Language;
  /** Only greetings, thanks and goodbyes may be answered from the corpus. */
  socialOnly: boolean;
  /** The query is what was spoken of before: what was said is not said again. */
  isFollowUp: boolean;
};

/**
 * Makes the function that finds answers in the corpus, in the language that is asked for. The later turns of its
 * dialogues presume what came before: without a subject in the question they only answer in that place. What is said
 * about a quoted text is right for that text alone.
 */
export function createKnownAnswers(
  corpus: Corpus,
): (conversation: Conversation, asked: Asked) => ScoredAnswer[] {
  const turns = corpus.flatMap(({ language, dialogues }) =>
    dialogues.flatMap(({ topic, turns: own }) =>
      refusingTopics.has(topic)
        ? []
        : own.map(({ user, assistant }, i) => ({
            language,
            topic,
            question: user,
            answer: assistant,
            previous: own[i - 1]?.assistant,
            quoted: literalValues(user).flatMap(({ kind, text }) => (kind === 'quoted' ? [text] : [])),
          })),
    ),
  );
  const prose = corpus.flatMap(({ language, prose: own }) =>
    own.map(({ topic, text }) => ({ language, question: topic, answer: text })),
  );
  const rankTurns = createRelevanceIndex(turns);
  const rankProse = createRelevanceIndex(prose);

  return ({ pairs, question }, { query, language, socialOnly, isFollowUp }) => {
    const spoken = pairs.at(-1)?.assistant;
    const said = new Set(isFollowUp ? pairs.map(({ assistant }) => assistant) : []);
    const hasSubject = isFollowUp || subjectQuery(question) !== undefined;
    const answers: ScoredAnswer[] = rankTurns(query).flatMap(({ coverage, precision }, i) => {
      const turn = turns[i]!;
      const isSocial = socialTopics.has(turn.topic);
      if (turn.language !== language || (socialOnly && !isSocial) || said.has(turn.answer)) return [];
      const follows = turn.previous !== undefined && turn.previous === spoken;
      if (coverage < (follows ? 0.2 : LEAST_COVERAGE)) return [];
      const isOutOfPlace = turn.previous !== undefined && !follows;
      if ((isOutOfPlace && !hasSubject && !isSocial) || !turn.quoted.every((text) => question.includes(text)))
        return [];
      const fit = follows ? 1.5 : isOutOfPlace ? 0.9 : 1;
      const exact = LEAST_PRECISION_SHARE + (1 - LEAST_PRECISION_SHARE) * precision;
      return [{ text: turn.answer, score: FULL_SCORE * coverage * fit * exact }];
    });
    if (socialOnly) return answers;

    const fits = rankProse(query).map(({ coverage, answerCoverage }) =>
      Math.max(coverage, query.size < LEAST_TERMS_FOR_MENTION ? 0 : 0.5 * answerCoverage),
    );
    const own = prose.flatMap(({ language: of, question: topic, answer: text }, index) =>
      of === language && !said.has(text) ? [{ topic, text, index }] : [],
    );
    for (const { text, index } of own)
      if (fits[index]! >= LEAST_COVERAGE) answers.push({ text, score: FULL_SCORE * fits[index]! });
    if (isFollowUp) return answers;
    const long = longAnswer(question, own, (i) => (hasSubject ? fits[own[i]!.index]! : 0));
    return long === undefined ? answers : [...answers, { text: long, score: 2 * FULL_SCORE }];
  };
}
