import { languageOf } from '../language-of';
import { particle } from './korean-endings';
import { fixed, nouns, numbers } from './phrase-table';

type Frame = {
  english: RegExp;
  korean: RegExp;
  toKorean: (noun: string) => string;
  toEnglish: (noun: string) => string;
};
const frames: readonly Frame[] = [
  {
    english: /^where is (?:the |a )?(.+)$/iu,
    korean: /^(.+?)[이가은는]? ?어디(?:예요|에요|에 있어요|입니까|에 있나요|인가요)$/u,
    toKorean: (n) => `${n}${particle(n, '이', '가')} 어디예요?`,
    toEnglish: (n) => `Where is the ${n}?`,
  },
  {
    english: /^how much is (?:the |this |a )?(.+)$/iu,
    korean: /^(.+?)[은는이가]? ?얼마(?:예요|에요|입니까|인가요)$/u,
    toKorean: (n) => `${n}${particle(n, '은', '는')} 얼마예요?`,
    toEnglish: (n) => `How much is the ${n}?`,
  },
  {
    english: /^is there (?:a|an) (.+?) (?:near here|nearby|around here)$/iu,
    korean: /^이 근처에 (.+?)[이가]? ?있(?:어요|나요|습니까)$/u,
    toKorean: (n) => `이 근처에 ${n}${particle(n, '이', '가')} 있어요?`,
    toEnglish: (n) => `Is there a ${n} near here?`,
  },
  {
    english: /^do you have (?:a |an |any )?(.+)$/iu,
    korean: /^(.+?)[이가은는]? ?있(?:어요|나요|습니까)$/u,
    toKorean: (n) => `${n} 있어요?`,
    toEnglish: (n) => `Do you have ${article(n)}?`,
  },
  {
    english: /^what time does the (.+?) open$/iu,
    korean: /^(.+?)[은는이가]? ?몇 시에 (?:열어요|여나요|엽니까)$/u,
    toKorean: (n) => `${n}${particle(n, '은', '는')} 몇 시에 열어요?`,
    toEnglish: (n) => `What time does the ${n} open?`,
  },
  {
    english: /^what time does the (.+?) close$/iu,
    korean: /^(.+?)[은는이가]? ?몇 시에 (?:닫아요|닫나요|닫습니까)$/u,
    toKorean: (n) => `${n}${particle(n, '은', '는')} 몇 시에 닫아요?`,
    toEnglish: (n) => `What time does the ${n} close?`,
  },
  {
    english: /^i (?:want|would like) to go to the (.+)$/iu,
    korean: /^(.+?)에 가고 싶(?:어요|습니다)$/u,
    toKorean: (n) => `${n}에 가고 싶어요.`,
    toEnglish: (n) => `I want to go to the ${n}.`,
  },
  {
    english: /^i (?:like|love) (?:the )?(.+)$/iu,
    korean: /^(?:저는 )?(.+?)[을를] ?좋아해요$/u,
    toKorean: (n) => `저는 ${n}${particle(n, '을', '를')} 좋아해요.`,
    toEnglish: (n) => `I like ${n}.`,
  },
  {
    english:
      /^(?:i would like |i'd like |give me |can i have )?(.+?),? please$|^(?:i would like|i'd like|can i have) (.+)$/iu,
    korean: /^(.+?) ?주세요$/u,
    toKorean: (n) => `${n} 주세요.`,
    toEnglish: (n) => `${n.charAt(0).toUpperCase()}${n.slice(1)}, please.`,
  },
];

/**
 * A phrase of everyday travel in the other of English and Korean, by its frame ("Where is the …?") and a table of
 * nouns; undefined where a word of it is not known.
 */
export function translatePhrase(phrase: string): string | undefined {
  const plain = phrase
    .trim()
    .replace(/[.!?]+$/u, '')
    .trim();
  const into = languageOf(plain) === 'ko' ? 'en' : 'ko';
  return (into === 'en' ? toEnglish(plain) : toKorean(plain)) ?? singleWord(plain, into);
}

const counting = [
  'one 하나',
  'two 둘',
  'three 셋',
  'four 넷',
  'five 다섯',
  'six 여섯',
  'seven 일곱',
  'eight 여덟',
  'nine 아홉',
  'ten 열',
];

function singleWord(word: string, into: 'en' | 'ko'): string | undefined {
  const lower = word.toLowerCase();
  const pairs = [
    ...nouns.map(([english, korean]) => [english, korean]),
    ...counting.map((pair) => pair.split(' ')),
  ];
  const [english, korean] = pairs.find(([en, ko]) => (into === 'ko' ? en === lower : ko === word)) ?? [];
  return into === 'ko' ? korean : english;
}

function toKorean(phrase: string): string | undefined {
  const known = fixed.find(([english]) => alike(english, phrase));
  if (known) return ended(known[1]);
  for (const { english, toKorean: write } of frames) {
    const match = english.exec(phrase);
    const noun = match && koreanThing(match[1] ?? match[2] ?? '');
    if (noun) return write(noun);
  }
  return undefined;
}

function toEnglish(phrase: string): string | undefined {
  const known = fixed.find(([, korean]) => alike(korean, phrase));
  if (known) return ended(known[0]);
  for (const { korean, toEnglish: write } of frames) {
    const thing = korean.exec(phrase)?.[1];
    const noun = thing === undefined ? undefined : englishThing(thing);
    if (noun !== undefined) return write(noun);
  }
  return undefined;
}

function koreanThing(english: string): string | undefined {
  const [first = '', ...rest] = english.trim().split(/\s+/u);
  const number = numbers.find(([pattern]) => pattern.test(first));
  const name = (number ? rest.join(' ') : english)
    .replace(/^(?:the|some|cups? of|glass(?:es)? of|bottles? of)\s+/iu, '')
    .trim();
  const noun = nouns.find(([own]) => alike(own, name) || alike(`${own}s`, name));
  if (!noun) return undefined;
  const [, korean, counter] = noun;
  return number && counter !== undefined ? `${korean} ${number[2]} ${counter}` : korean;
}

function englishThing(korean: string): string | undefined {
  const [, name = korean, count] =
    /^(.+?) (한|두|세|네|다섯) ?(?:잔|개|장|병|권|그릇)$/u.exec(korean.trim()) ?? [];
  const noun = nouns.find(([, own]) => own === name.trim());
  const number = numbers.find(([, , own]) => own === count);
  if (!noun) return undefined;
  return number
    ? `${number[1]} ${noun[0]}${number[1] === 'one' || /^(?:bread|rice|water|milk|soup)$/u.test(noun[0]) ? '' : 's'}`
    : noun[0];
}

function alike(a: string, b: string): boolean {
  return a.toLowerCase().replace(/[.!?]+$/u, '') === b.toLowerCase();
}

function article(noun: string): string {
  if (/^(?:coffee|tea|water|juice|milk|beer|bread|rice|soup)$/u.test(noun) || /\s/u.test(noun)) return noun;
  return `${/^[aeiou]/iu.test(noun) ? 'an' : 'a'} ${noun}`;
}

function ended(text: string): string {
  return /[.!?]$/u.test(text) ? text : `${text}.`;
}
