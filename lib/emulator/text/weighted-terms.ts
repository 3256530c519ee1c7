import { matchConcepts, withoutCourtesies } from './concepts';
import { searchTerms } from './search-terms';

/** Common verbs that narrow a question down but do not make its subject ("recommend", "forgot", "change"). */
const verbs = new Set([
  ...searchTerms(
    `recommend suggest forgot forgotten lost lose find found buy show change chang open best new first help work problem
     issue explain write text answer markdown detail detailed essay article list sample`,
  ),
  ...'추천 천해 잃어 어버 버렸 렸어 잊어 분실 변경 바꾸 바꿔 찾아 사고 싶은 작성 문제 오늘 마크 크다 다운 길게'.split(
    ' ',
  ),
  ...['#forgot', '#recommend', '#change'],
]);

/** Words that a concept already stands for count this much beside it. */
const BESIDE_CONCEPT = 0.4;
const CONCEPT = 1.2;

/** The terms of a document: its words and the concepts that it mentions. */
export function documentTerms(text: string): string[] {
  return [...searchTerms(text), ...matchConcepts(text).terms];
}

/** The terms of a query with their weights: Hangul bigrams count half (a word has several of them), common verbs a
 *  third, and words that a concept stands for less than the concept. */
export function queryTerms(text: string): Map<string, number> {
  const { terms: concepts, rest, words } = matchConcepts(text);
  const terms = new Map<string, number>();
  const add = (term: string, weight: number) => {
    const length = /^[\uac00-\ud7a3]/u.test(term) ? 0.5 : 1;
    terms.set(term, weight * length * (verbs.has(term) ? 0.35 : 1));
  };
  const open = searchTerms(rest);
  const saysNothing = open.every((term) => term.startsWith('~'));
  if (concepts.length === 0 || !saysNothing) for (const term of open) add(term, 1);
  for (const term of searchTerms(words)) add(term, BESIDE_CONCEPT);
  for (const term of concepts) add(term, CONCEPT);
  return terms;
}

/** Terms of less weight ("write", "answer") are not a subject. */
const LEAST_SUBJECT_WEIGHT = 0.4;

/**
 * The query for what a text is about, its greetings and thanks set aside: "Hi, what is a token?" asks about tokens.
 * Undefined when it names no subject ("And why?", "Thanks!").
 */
export function subjectQuery(text: string): Map<string, number> | undefined {
  const query = queryTerms(withoutCourtesies(text));
  const names = [...query].some(([term, weight]) => weight >= LEAST_SUBJECT_WEIGHT && !term.startsWith('~'));
  return names ? query : undefined;
}
