import { conceptTerms } from './concepts';
import { searchTerms } from './search-terms';

/** Common verbs that narrow a question down but do not make its subject ("recommend", "forgot", "change"). */
const verbs = new Set(
  (
    'recommend suggest forgot forgotten lost lose find found buy show change chang open best new first help work problem issu explain write ' +
    '추천 천해 잃어 어버 버렸 렸어 잊어 분실 변경 바꾸 바꿔 찾아 사고 싶은 작성 문제 오늘'
  ).split(' '),
);

/** The terms of a document: its words and the concepts that it mentions. */
export function documentTerms(text: string): string[] {
  return [...searchTerms(text), ...conceptTerms(text)];
}

/** The terms of a query with their weights: Hangul bigrams count half (a word has several of them), concepts a
 *  little less than the word itself, common verbs a third. */
export function queryTerms(text: string): Map<string, number> {
  const terms = new Map<string, number>();
  for (const term of searchTerms(text))
    terms.set(term, (/^[\uac00-\ud7a3]/u.test(term) ? 0.5 : 1) * (verbs.has(term) ? 0.35 : 1));
  for (const term of conceptTerms(text)) terms.set(term, 0.8);
  return terms;
}
