import { languageOf } from './language-of';
import { literalValues, type Literal, type LiteralKind } from './literal-values';
import { isUrgent, moodOf, timeIn, wishIn } from './message-signs';
import { documentTerms } from './weighted-terms';

/** What a field's name says about its value. */
const kindByName: readonly [RegExp, LiteralKind][] = [
  [/e-?mail|이메일|메일/iu, 'email'],
  [/url|link|website/iu, 'url'],
  [/date|day|deadline|due|날짜|일자|기한/iu, 'date'],
  [/order|ticket|number|^id$|_id$|code|serial|번호|코드/iu, 'code'],
  [/name|customer|person|owner|author|city|company|brand|이름|성함|고객|담당/iu, 'name'],
  [/count|amount|quantity|price|total|age|year|수량|금액|가격|나이/iu, 'number'],
];
const fields = {
  prose:
    /summary|problem|issue|description|text|title|subject|message|content|reason|요약|문제|내용|제목|설명|사유|이유/iu,
  urgency: /urgen|priorit|severity|긴급|우선/iu,
  mood: /sentiment|mood|tone|감정|기분/iu,
  time: /occurred|when|시점|언제|일시/iu,
  wish: /wish|request|compensation|요청|보상|원하는|바라는/iu,
  plan: /next|action|handling|응대|조치/iu,
};
const opening = /^\s*(?:hello|hi|hey|dear|good (?:morning|afternoon)|my name is|i am [A-Z]|안녕|저는)/iu;
const moods = {
  positive: /posit|만족|긍정|good/iu,
  neutral: /neutr|보통|중립/iu,
  negative: /negat|불만|부정|bad/iu,
};
const plans = { en: 'Check the case and answer the customer.', ko: '내용을 확인하고 고객에게 안내함' };

/**
 * An object of the keys of `example`, its values taken from `question`. What the field's name tells is read by rule
 * (mood, time, wish, urgency); what the example copied from its own question is replaced by a value of the same kind
 * (null where there is none); prose gets the sentence that matters; a choice that `system` spells out in quotation
 * marks behind the key is made anew; everything else stays.
 */
export function fillFields(example: object, exampleQuestion: string, question: string, system = ''): unknown {
  const sourceKinds = new Map(literalValues(exampleQuestion).map(({ kind, text }) => [text, kind]));
  const fresh = literalValues(question);
  const sentences = question.split(/(?<=[.!?。])\s+|\n+/u).filter((sentence) => sentence.trim() !== '');
  const matter = (sentences.find((sentence) => !opening.test(sentence)) ?? sentences[0])?.trim();

  const fill = (key: string, value: unknown): unknown => {
    if (Array.isArray(value)) return value.slice(0, 1).map((item) => fill(key, item));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, fill(name, inner)]));
    if (typeof value === 'boolean') return value;
    if (fields.urgency.test(key)) return urgency(value, question);
    if (fields.mood.test(key)) return mood(choices(system, key), question) ?? value;
    if (fields.time.test(key)) return timeIn(question) ?? null;
    if (fields.wish.test(key)) return wishIn(question) ?? null;
    if (fields.plan.test(key)) return plans[languageOf(question)];
    if (value === null) return takeValue(fresh, kindOf(key))?.text ?? null;
    if (typeof value === 'string' && fields.prose.test(key)) return matter ?? value;
    const options = choices(system, key);
    if (typeof value === 'string' && options.length > 1) return bestChoice(options, question);
    return copiedValue(key, value);
  };

  const copiedValue = (key: string, value: unknown): unknown => {
    const text = String(value);
    const at = exampleQuestion.toLowerCase().indexOf(text.toLowerCase());
    if (at < 0) return value;
    const kind = sourceKinds.get(text) ?? kindOf(key);
    const found = takeValue(fresh, kind)?.text ?? (kind === undefined ? behindSameWord(at) : undefined);
    if (found === undefined) return null;
    const number = Number(found.replace(/[,#]/gu, ''));
    return typeof value === 'number' && Number.isFinite(number) ? number : found;
  };

  /** "my reading plan" in the example, "my game" in the question. */
  const behindSameWord = (at: number): string | undefined => {
    const before = /([\p{L}]+)\s+$/u.exec(exampleQuestion.slice(0, at))?.[1];
    return before && new RegExp(`(?<!\\p{L})${before}\\s+(\\p{L}+)`, 'iu').exec(question)?.[1];
  };

  return fill('', example);
}

/** The values in quotation marks on the line of a system message that describes `"key"`. */
function choices(system: string, key: string): string[] {
  const line = system.split('\n').find((text) => text.includes(`"${key}"`)) ?? '';
  return [...line.matchAll(/"([^"]+)"/gu)].map((match) => match[1] ?? '').filter((text) => text !== key);
}

function bestChoice(options: readonly string[], question: string): string {
  const asked = new Set(documentTerms(question));
  const fits = options.map((option) => documentTerms(option).filter((term) => asked.has(term)).length);
  const best = Math.max(...fits);
  return options[best > 0 ? fits.indexOf(best) : options.length - 1]!;
}

function mood(options: readonly string[], question: string): string | undefined {
  return options.find((option) => moods[moodOf(question)].test(option));
}

function urgency(example: unknown, question: string): unknown {
  const high = isUrgent(question);
  if (typeof example === 'number') return high ? 3 : moodOf(question) === 'positive' ? 1 : 2;
  return languageOf(String(example)) === 'ko' ? (high ? '높음' : '보통') : high ? 'high' : 'normal';
}

function kindOf(key: string): LiteralKind | undefined {
  return kindByName.find(([pattern]) => pattern.test(key))?.[1];
}

function takeValue(fresh: Literal[], kind: LiteralKind | undefined): Literal | undefined {
  const accepted: readonly (LiteralKind | undefined)[] = kind === 'code' ? ['code', 'number'] : [kind];
  const at = fresh.findIndex((literal) => accepted.includes(literal.kind));
  return at < 0 ? undefined : fresh.splice(at, 1)[0];
}
