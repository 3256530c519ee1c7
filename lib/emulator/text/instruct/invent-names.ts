import type { AnswerCandidate } from '../answer-candidates';
import { languageOf } from '../language-of';
import { seededRandom } from '../seeded-random';

type Shown = { question: string; answer: string };

/** What is told of animals, for names that play with it. */
const traits: readonly [animal: RegExp, english: string, korean: string][] = [
  [/\bcat|kitten|고양이/iu, 'Whisker,Purr,Velvet Paw', '수염,발바닥,꾹꾹이'],
  [/\bdog|puppy|강아지|^개$/iu, 'Bark,Fetch,Wagging Tail', '멍멍,꼬리,왈왈'],
  [/\bhorse|pony|^말$|망아지/iu, 'Gallop,Silver Mane,Thunder Hoof', '갈기,질주,발굽'],
  [/\blion|사자/iu, 'Roar,Golden Mane,Savanna', '포효,황금 갈기,초원'],
  [/\btiger|호랑이/iu, 'Stripe,Jungle Claw,Growl', '줄무늬,발톱,어흥'],
  [/rabbit|bunny|토끼/iu, 'Hop,Long Ear,Clover', '깡충,긴 귀,당근'],
  [/\bbird|eagle|hawk|새|독수리/iu, 'Feather,Wing,Sky Talon', '깃털,날개,하늘'],
  [/elephant|코끼리/iu, 'Trunk,Grey Giant,Trumpet', '긴 코,거인,나팔'],
  [/\bfish|shark|whale|dolphin|물고기|상어|고래/iu, 'Fin,Deep Wave,Splash', '지느러미,파도,물보라'],
  [/\bbear|곰/iu, 'Honey,Great Paw,Forest', '꿀단지,앞발,숲'],
  [/\bfox|wolf|여우|늑대/iu, 'Swift Tail,Moon Howl,Amber Eye', '꼬리,달밤,호박 눈'],
  [/\bcow|bull|소$/iu, 'Horn,Meadow,Bell', '뿔,풀밭,방울'],
  [/penguin|펭귄/iu, 'Waddle,Ice Slide,Tuxedo', '뒤뚱,빙판,턱시도'],
  [/frog|개구리/iu, 'Leap,Lily Pad,Croak', '점프,연잎,개굴'],
];
const heroes = {
  en: ['Captain', 'Professor', 'Agent', 'Doctor', 'Mighty'],
  ko: ['캡틴', '박사', '번개', '대장', '한밤의'],
};
const dull = new Set(
  `a an the that which while for of to in on with without and or you your it its is are keeps keep eight two three four five six seven nine ten one hours hour minutes days home made make makes can goes from by`.split(
    ' ',
  ),
);

/** Whether answers are lists of names: two or more short entries, parted by commas. */
export function areNameLists(answers: readonly string[]): boolean {
  return (
    answers.length > 0 &&
    answers.every((answer) => {
      const entries = answer.split(/\s*,\s*/u);
      return (
        entries.length >= 2 &&
        entries.every(
          (entry) => !/[{}":]/u.test(entry) && entry.length <= 30 && entry.split(/\s+/u).length <= 4,
        )
      );
    })
  );
}

/** Lists of names for what is asked, as many and in the form of those that the examples show, made of its own words. */
export function inventNames(question: string, examples: readonly Shown[]): AnswerCandidate[] {
  const shown = examples.at(-1)?.answer.split(/\s*,\s*/u) ?? [];
  const language = languageOf(examples.at(-1)?.answer ?? question);
  const named = namesOf(question, examples, language);
  const random = seededRandom(1);
  const weights = [0.4, 0.3, 0.2, 0.1];
  return weights.map((weight, i) => {
    const order = named
      .map((name, at) => ({ name, rank: i === 0 ? at : random() }))
      .sort((a, b) => a.rank - b.rank);
    return {
      text: order
        .slice(0, Math.max(2, shown.length))
        .map(({ name }) => name)
        .join(', '),
      weight,
    };
  });
}

function namesOf(question: string, examples: readonly Shown[], language: 'en' | 'ko'): string[] {
  const trait = question.includes(':') ? undefined : traits.find(([animal]) => animal.test(question.trim()));
  if (question.includes(':') || question.split(/\s+/u).length > 3)
    return productNames(question, examples, language);
  const own = (
    language === 'ko' ? (trait?.[2] ?? '그림자,번개,용감') : (trait?.[1] ?? 'Shadow,Lightning,Brave Heart')
  ).split(',');
  const animal = question.trim();
  const titles = heroes[language];
  const carried = examples.flatMap(({ question: other, answer }) =>
    answer
      .split(/\s*,\s*/u)
      .flatMap((name) => (name.includes(other.trim()) ? [name.replace(other.trim(), animal)] : [])),
  );
  const [first = '', second = '', third = ''] = own;
  return language === 'ko'
    ? [
        `${titles[0]} ${first}`,
        carried[0] ?? `${titles[4]} ${animal}`,
        `${second} ${titles[1]}`,
        `${titles[2]} ${animal}`,
        ...carried.slice(1),
        `${third} ${titles[3]}`,
      ]
    : [
        `${titles[0]} ${first}`,
        carried[0] ?? `The ${titles[4]} ${animal}`,
        `${titles[1]} ${second}`,
        `${titles[2]} ${third}`,
        ...carried.slice(1),
        `${titles[3]} ${first}`,
      ];
}

/** Names made of a keyword and a word of the description, written together where the examples are. */
function productNames(question: string, examples: readonly Shown[], language: 'en' | 'ko'): string[] {
  const lines = question.split('\n').map((line) => line.replace(/^[^:：]*[:：]\s*/u, ''));
  const keywords = wordsOf(lines.slice(1).join(' ') || lines[0]!, language);
  const things = wordsOf(lines[0]!, language).filter((word) => !keywords.includes(word));
  const joint = examples
    .at(-1)
    ?.answer.split(/\s*,\s*/u)
    .some((name) => /\s/u.test(name))
    ? ' '
    : '';
  const names = keywords.flatMap((keyword, i) => {
    const near = things[i % Math.max(1, things.length)];
    const next = things[(i + 1) % Math.max(1, things.length)];
    return [near, next].flatMap((thing) => (thing === undefined ? [] : [`${keyword}${joint}${thing}`]));
  });
  const spread = [...names.filter((_, i) => i % 2 === 0), ...names.filter((_, i) => i % 2 === 1)];
  return [...new Set(spread.length > 0 ? spread : [...keywords, ...things])];
}

function wordsOf(text: string, language: 'en' | 'ko'): string[] {
  const words = text.match(language === 'ko' ? /[가-힣]+/gu : /[A-Za-z]+/gu) ?? [];
  const kept = words
    .filter((word) => !dull.has(word.toLowerCase()) && word.length > (language === 'ko' ? 0 : 2))
    .map((word) =>
      language === 'ko' ? koreanPart(word) : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(),
    )
    .filter((word) => word !== undefined);
  return [...new Set(kept)];
}

/** Nouns and adjectives that can stand in a name; verbs and counted time cannot. */
function koreanPart(word: string): string | undefined {
  if (/(?:는|지|동안|여덟|시간|분|않는|되는|하는|있는|에서)$/u.test(word)) return undefined;
  return word.length > 1
    ? word.replace(/(?:이|가|을|를|은|의|에|로|으로)$/u, '')
    : word.replace(/[이가을를]$/u, '');
}
