import { singular } from './sql-schema';

const numbers = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const korean: Readonly<Record<string, string>> = {
  회원: 'member',
  고객: 'customer',
  사용자: 'user',
  직원: 'employee',
  부서: 'department',
  책: 'book',
  도서: 'book',
  대출: 'loan',
  주문: 'order',
  상품: 'product',
  제품: 'product',
  학생: 'student',
  수업: 'course',
  영화: 'movie',
  결제: 'payment',
  매출: 'sale',
  이름: 'name',
  도시: 'city',
  제목: 'title',
  저자: 'author',
  가격: 'price',
  급여: 'salary',
  이메일: 'email',
  금액: 'amount',
  나라: 'country',
  국가: 'country',
  분류: 'category',
};

/** A question in which the Korean words that name a table or column are English ones. */
export function inSchemaWords(question: string): string {
  return Object.entries(korean).reduce(
    (text, [word, english]) =>
      text.replace(new RegExp(`${word}(?=[가-힣]{0,3}(?:[\\s,.(]|$))`, 'gu'), ` ${english} `),
    question.replace(/\(\w+\)/gu, ''),
  );
}

/** Where a question mentions a table or column, -1 where it does not; plural and underscores do not matter. */
export function mention(question: string, name: string): number {
  const words = singular(name.replace(/_(?:on|at)$/iu, '')).split('_');
  const pattern = new RegExp(`\\b${words.join('[ _]')}(?:s|es)?\\b`, 'iu');
  return pattern.exec(question.replace(/\b(\w+)ies\b/giu, '$1y'))?.index ?? -1;
}

/** The number that a word or figure means. */
function numberOf(word: string): number | undefined {
  const spelled = numbers.indexOf(word.toLowerCase());
  if (spelled >= 0) return spelled;
  return /^\d+$/u.test(word) ? Number(word) : undefined;
}

const superlative =
  /\b(?:top|most|best|latest|newest|highest|lowest|fewest|oldest|largest)\b|가장|상위|최근/iu;

/** How many rows a question wants ("the five members with the most …"), undefined for all. */
export function limitOf(question: string): number | undefined {
  if (!superlative.test(question)) return undefined;
  const words = question.match(/\b(?!(?:19|20)\d\d(?:\b|년))(?:\d+|[a-z]+)(?![\d.])/giu) ?? [];
  return words.map(numberOf).find((number) => number !== undefined && number > 0) ?? 1;
}

/** The condition on a count ("more than ten loans", "10건 이상") as SQL. */
export function countCondition(question: string): string | undefined {
  const [, more, least] = /(?:more than|over) (\w+)(?! (?:most|best))|at least (\w+)/iu.exec(question) ?? [];
  const [, korean, kind = ''] = /(\d+)\s?(?:개|건|번|명|회|권)?\s?(이상|넘)/u.exec(question) ?? [];
  const limit = numberOf(more ?? least ?? korean ?? '');
  if (limit === undefined) return undefined;
  return `count(*) ${least !== undefined || kind === '이상' ? '>=' : '>'} ${limit}`;
}
