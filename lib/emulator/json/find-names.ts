import { languageOf } from '../text/language-of';

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

/** A capitalised beginning of a sentence is a name when another name or a verb follows. */
function isSubject(from: string, run: string): boolean {
  return (
    run.includes(' ') ||
    /^\s+(?:and\s+\p{Lu}|(?:is|are|was|were|has|had|will|wants|said)\b)/u.test(from.slice(run.length))
  );
}

function beginsSentence(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 4), index);
  return before.trim() === '' || /[.!?\n]\s*$/u.test(before);
}

function capitalised(text: string): string {
  return text.replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase());
}
