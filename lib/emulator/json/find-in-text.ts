import { languageOf } from '../text/language-of';
import { searchTerms } from '../text/search-terms';

/** A field's name in words: `orderId` and `order_id` are "order id". */
export function fieldWords(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[_\-.]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** What Korean messages call common fields. */
const koreanLabels: Readonly<Record<string, string>> = {
  name: '이름|성함|고객명',
  email: '이메일|메일',
  phone: '전화번호|전화|연락처',
  date: '날짜|일자|일시',
  time: '시간|시각',
  title: '제목',
  subject: '제목|주제',
  city: '도시|지역',
  location: '장소|위치|지역',
  address: '주소',
  quantity: '수량|개수',
  price: '가격|금액',
  amount: '금액|합계',
  product: '제품|상품|상품명',
  order: '주문|주문번호',
  'order id': '주문번호',
};

/** The value behind a label: `Name: Kim`, `이름: 김하나`. */
export function findLabelled(text: string, name: string): string | undefined {
  const words = fieldWords(name);
  if (words === '') return undefined;
  const spelled = words.split(' ').map(escapePattern).join('[ _-]?');
  const korean = koreanLabels[words] ?? koreanLabels[words.split(' ').at(-1) ?? ''];
  const labels = korean === undefined ? spelled : `${spelled}|${korean}`;
  const label = new RegExp(String.raw`(?:^|[\s,;(])(?:${labels})\s*[:：=]\s*([^\n,;]+)`, 'iu');
  return label.exec(text)?.[1]?.trim();
}

/** Text in quotation marks of any kind. */
export function findQuoted(text: string): string[] {
  return [...text.matchAll(/["“”「『]([^"“”」』\n]+)["“”」』]|(?<![\p{L}\d])'([^'\n]+)'(?!\p{L})/gu)].map(
    ([, double, single]) => (double ?? single ?? '').trim(),
  );
}

const calendarWord =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/u;

/** Runs of capitalised words that do not only begin a sentence: names of people, places and things. */
export function findNames(text: string): string[] {
  const runs = text.matchAll(/\p{Lu}[\p{L}\d'’-]*(?:[ ]+(?:of|the|de|van)?[ ]?\p{Lu}[\p{L}\d'’-]*)*/gu);
  return [...runs]
    .filter(({ index, 0: run }) => !beginsSentence(text, index) || isSubject(text.slice(index), run))
    .map(([run]) =>
      run.replace(/^(?:What|How|Who|When|Where|Why|Is|Are|Can|Could|Please|The|I|My|Hi|Hello|Dear)\s+/u, ''),
    )
    .filter((run) => run.length > 1 && !calendarWord.test(run));
}

/** Places: a name behind a preposition, or the Korean word before a locative or before the matter asked about. */
export function findPlaces(text: string): string[] {
  if (languageOf(text) === 'ko') {
    const words = text.matchAll(
      /([가-힣]{2,}?)(?:에서|으로|까지|의|은|는|에)?\s+(?=날씨|기온|맛집|호텔|지도|가는|여행|근처|시간)/gu,
    );
    return [...words]
      .map(([, place = '']) => place)
      .filter((place) => !/^(오늘|내일|모레|지금|현재|이번|주말)$/u.test(place));
  }
  const behind = text.matchAll(
    /\b(?:in|at|to|from|for|near|around|of)\s+(?:the\s+)?(\p{Lu}[\p{L}'’-]*(?:[ ,]+\p{Lu}[\p{L}'’-]*)*(?:\s+and\s+\p{Lu}[\p{L}'’-]*)*)/gu,
  );
  const places = [...behind].flatMap(([, place = '']) =>
    place.split(/\s+and\s+|(?<=\p{Ll}),\s+(?=\p{Lu}[\p{L}]{3,})/u),
  );
  if (places.length > 0) return places;
  const lower = /\b(?:in|near|around)\s+([a-z]{3,}(?:\s[a-z]{3,})?)\s*(?:[?.!,]|today|tomorrow|now|$)/u.exec(
    text,
  )?.[1];
  return lower === undefined || /^(?:the|a|my|our|this|that|it)\b/u.test(lower)
    ? findNames(text)
    : [capitalised(lower)];
}

const numberWords = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** The numbers of a text in order, thousands separators and English words up to ten understood. */
export function findNumbers(text: string): { value: number; index: number }[] {
  const digits = text.matchAll(/(?<![\p{L}\d.-])-?\d+(?:,\d{3})*(?:\.\d+)?/gu);
  const words = text.matchAll(new RegExp(String.raw`\b(?:${numberWords.join('|')})\b`, 'giu'));
  return [
    ...[...digits].map(({ 0: spelled, index }) => ({ value: Number(spelled.replaceAll(',', '')), index })),
    ...[...words].map(({ 0: word, index }) => ({ value: numberWords.indexOf(word.toLowerCase()), index })),
  ].sort((a, b) => a.index - b.index);
}

/** The first match of a pattern, or nothing. */
export function findFirst(text: string, pattern: RegExp): string | undefined {
  return pattern.exec(text)?.[0]?.trim();
}

export const emailPattern = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u;
export const urlPattern = /https?:\/\/[^\s<>"')]+/u;
export const phonePattern = /\+?\d[\d() -]{6,}\d/u;
export const referencePattern = /#?\b(?=[A-Z\d-]*\d)[A-Z]*-?\d[A-Z\d-]{3,}\b|#\d+/u;
export const arithmeticPattern = /(?<![\p{L}\d#-])\(*-?\d[\d.,()\s]*(?:[-+*/^×÷%]\s*[\d.,()\s]*\d\)*)+/u;

/** The sentences and lines of a text. */
export function sentences(text: string): string[] {
  return text
    .split(/(?<=[.!?。])\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

/** The words that a text is about, as they stand in it. */
export function keywords(text: string): string[] {
  const words = [...text.matchAll(/[\p{L}\d][\p{L}\d'-]{2,}/gu)].map(([word]) => word);
  return [...new Set(words.filter((word) => searchTerms(word).some((term) => !term.startsWith('~'))))].slice(
    0,
    5,
  );
}

/** The entries of a list in a text: bullets, numbered or separate lines, else what stands between commas after a colon. */
export function listEntries(text: string): string[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const bullets = lines.filter((line) => /^(?:[-*•]|\d+[.)])\s+/u.test(line));
  if (bullets.length > 0) return bullets.map((line) => line.replace(/^(?:[-*•]|\d+[.)])\s+/u, ''));
  if (lines.length > 2) return lines.filter((line) => !/[:：]$/u.test(line));
  const listed = /[:：]\s*([^\n]+)$/u.exec(text)?.[1] ?? (text.includes(',') ? text : '');
  const parts = listed
    .split(/\s*(?:,|;|、|\band\b|그리고)\s*/u)
    .map((part) => part.replace(/[.!?]+$/u, '').trim())
    .filter(Boolean);
  return parts.length > 1 ? parts : [];
}

/** A capitalised beginning of a sentence is a name when another name or a verb follows. */
function isSubject(from: string, run: string): boolean {
  return (
    run.includes(' ') ||
    /^\s+(?:and\s+\p{Lu}|(?:is|are|was|were|has|had|will|wants|said)\b)/u.test(from.slice(run.length))
  );
}

function beginsSentence(text: string, index: number): boolean {
  return /(?:^|[.!?\n]\s*)$/u.test(text.slice(0, index));
}

function capitalised(text: string): string {
  return text.replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase());
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
