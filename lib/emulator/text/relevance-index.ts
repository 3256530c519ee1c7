import { createBm25Index } from './bm25';
import { documentTerms } from './weighted-terms';

export type IndexedText = { question: string; answer: string };

export type Relevance = {
  /** BM25 over the questions, plus a share for the answers. 0 where nothing is shared. */
  score: number;
  /** How much of what was asked the document's question covers, about 0..1. */
  coverage: number;
  /** How much of the document's question was asked, 0..1. */
  precision: number;
  /** How much of what was asked the document's answer covers, about 0..1. */
  answerCoverage: number;
};

const ANSWER_SHARE = 0.35;

/** Ranks question-answer texts by how well they fit a query (see `queryTerms`). */
export function createRelevanceIndex(
  texts: readonly IndexedText[],
): (query: ReadonlyMap<string, number>) => Relevance[] {
  const terms = texts.map(({ question }) => documentTerms(question));
  const questions = createBm25Index(terms);
  /** A term that stands twice counts once. */
  const worth = (own: readonly string[]) => questions.ceiling(new Map(own.map((term) => [term, 1])));
  const worths = terms.map(worth);
  const answers = createBm25Index(texts.map(({ answer }) => documentTerms(answer)));
  return (query) => {
    const byQuestion = questions.scores(query);
    const byAnswer = answers.scores(query);
    const questionCeiling = questions.ceiling(query) || 1;
    const answerCeiling = answers.ceiling(query) || 1;
    return texts.map((_, i) => {
      const question = byQuestion[i] ?? 0;
      const answer = byAnswer[i] ?? 0;
      return {
        score: question + ANSWER_SHARE * answer,
        precision:
          question === 0 ? 0 : worth(terms[i]!.filter((term) => query.has(term))) / (worths[i]! || 1),
        coverage: Math.min(1, question / questionCeiling),
        answerCoverage: Math.min(1, answer / answerCeiling),
      };
    });
  };
}
