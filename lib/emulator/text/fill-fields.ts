import { literalValues, type Literal, type LiteralKind } from './literal-values';

const sentenceEnd = /(?<=[.!?。])\s+|\n+/u;

const opening = /^\s*(?:hello|hi|hey|dear|good (?:morning|afternoon)|my name is|i am [A-Z]|안녕|저는)/iu;

/** What a field's name says about its value. */
const kindByName: readonly [RegExp, LiteralKind][] = [
  [/e-?mail|이메일|메일/iu, 'email'],
  [/url|link|website|주소$/iu, 'url'],
  [/date|day|deadline|due|when|날짜|일자|기한/iu, 'date'],
  [/order|ticket|number|^id$|_id$|code|serial|번호|코드/iu, 'code'],
  [/name|customer|person|owner|author|city|company|product|brand|이름|성함|고객|담당|제품|상품/iu, 'name'],
  [/count|amount|quantity|price|total|age|year|수량|금액|가격|나이/iu, 'number'],
];
const isProse =
  /summary|problem|issue|description|text|title|subject|message|content|answer|request|topic|요약|문제|내용|제목|설명|답변|요청|문의/iu;
const isUrgency = /urgen|priorit|severity|긴급|우선/iu;
const urgent =
  /\burgent|asap|immediately|right away|as soon as|critical|today\b|급해|급합니다|긴급|당장|빨리|오늘 안/iu;

/**
 * An object of the same keys as `example`, its values taken from `question`: what the example copied from its own
 * question is replaced by a value of the same kind (null where there is none), prose fields get the first sentence,
 * and what the example did not copy (categories, flags) stays.
 */
export function fillFields(example: object, exampleQuestion: string, question: string): unknown {
  const sourceKinds = new Map(literalValues(exampleQuestion).map(({ kind, text }) => [text, kind]));
  const fresh = literalValues(question);
  const sentences = question.split(sentenceEnd).filter((sentence) => sentence.trim() !== '');
  const matter = sentences.find((sentence) => !opening.test(sentence)) ?? sentences[0];

  const fill = (key: string, value: unknown): unknown => {
    if (Array.isArray(value)) return value.slice(0, 1).map((item) => fill(key, item));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, fill(name, inner)]));
    if (value === null) return takeValue(fresh, kindOf(key))?.text ?? null;
    if (isUrgency.test(key) && typeof value === 'string') return urgency(value, question);
    const text = String(value);
    const copied = exampleQuestion.toLowerCase().includes(text.toLowerCase());
    if (isProse.test(key) && typeof value === 'string') return matter?.trim() ?? value;
    if (!copied || typeof value === 'boolean') return value;
    const found = takeValue(fresh, sourceKinds.get(text) ?? kindOf(key));
    if (found === undefined) return null;
    const number = Number(found.text.replace(/[,#]/gu, ''));
    return typeof value === 'number' && Number.isFinite(number) ? number : found.text;
  };
  return fill('', example);
}

function kindOf(key: string): LiteralKind | undefined {
  return kindByName.find(([pattern]) => pattern.test(key))?.[1];
}

function takeValue(fresh: Literal[], kind: LiteralKind | undefined): Literal | undefined {
  const accepted: readonly (LiteralKind | undefined)[] = kind === 'code' ? ['code', 'number'] : [kind];
  const at = fresh.findIndex((literal) => accepted.includes(literal.kind));
  return at < 0 ? undefined : fresh.splice(at, 1)[0];
}

function urgency(example: string, question: string): string {
  const high = urgent.test(question);
  if (/[가-힣]/u.test(example)) return high ? '높음' : '보통';
  return high ? 'high' : 'normal';
}
