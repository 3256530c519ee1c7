import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { exampleText } from '@/lib/completions/example';
import { readExample } from '@/lib/completions/read-example';
import { createTextGenerator } from '@/lib/emulator/text/create-text-generator';
import type { TextGenerator } from '@/lib/emulator/text/text-generator';

const folder = path.resolve(import.meta.dirname, '../prompts/completions');
const examples = readdirSync(folder).map((file) =>
  readExample(path.basename(file, '.json'), readFileSync(path.join(folder, file), 'utf8')),
);
const hangul = /\p{Script=Hangul}/u;
const languages = ['en', 'ko'] as const;

let generator: TextGenerator;
beforeAll(() => {
  generator = createTextGenerator();
});

type Asked = { temperature?: number; seed?: number; maxLength?: number; stop?: readonly string[] };

/** What stands behind a prompt, and whether it ended by itself or at a stop sequence. */
function complete(prompt: string, { temperature = 0, seed = 1, maxLength = 2000, stop = [] }: Asked = {}) {
  const sampling = {
    temperature,
    topP: 1,
    frequencyPenalty: 0,
    presencePenalty: 0,
    logitBias: new Map<number, number>(),
    seed,
  };
  const tokens: number[] = [];
  for (const { token } of generator.completeText(prompt, sampling)) {
    if (tokens.length === maxLength) return { text: generator.decode(tokens), ended: false };
    tokens.push(token);
    const text = generator.decode(tokens);
    const end = stop.map((sequence) => text.indexOf(sequence)).find((at) => at >= 0);
    if (end !== undefined) return { text: text.slice(0, end), ended: true };
  }
  return { text: generator.decode(tokens), ended: true };
}

const find = (id: string) => examples.find((example) => example.id === id)!;
const prompt = (id: string, language: 'en' | 'ko') => exampleText(find(id), language);
const answer = (text: string) => complete(text, { stop: ['\n\n\n'] }).text.trim();
const line = (text: string) => complete(text, { stop: ['\n'] }).text.trim();

/** Fails when a changed example is no longer the example's text. */
function changed(id: string, language: 'en' | 'ko', changes: readonly (readonly [string, string])[]): string {
  return changes.reduce(
    (text, [from, to]) => {
      expect(text).toContain(from);
      return text.replaceAll(from, to);
    },
    prompt(id, language),
  );
}

function isWellFormed(html: string): boolean {
  const open: string[] = [];
  for (const [, slash = '', name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^<>]*>/gu)) {
    if (name === 'br') continue;
    if (slash === '') open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0 && /^<html>.*<\/html>$/su.test(html);
}

const each = examples.flatMap((example) =>
  languages.flatMap((language) => (example.text[language] === undefined ? [] : [{ ...example, language }])),
);

describe('every example, with its own parameters', () => {
  test.each(each.filter(({ id }) => id !== 'next-token'))(
    '$id ($language) is answered to the end and in its language',
    ({ id, text, language, parameters }) => {
      for (const seed of [1, 2, 3]) {
        const { maxLength = 100, temperature = 1, stopSequences: stop = [] } = parameters;
        const completion = complete(text[language]!, { temperature, seed, maxLength, stop });
        expect(completion.ended).toBe(true);
        expect(completion.text.trim()).not.toBe('');
        expect(completion.text).not.toMatch(/emulat|에뮬레이터/iu);
        if (id === 'sql' || id === 'movies-to-emoji') continue;
        expect(hangul.test(completion.text)).toBe((language === 'ko') !== (id === 'translate'));
      }
    },
  );

  test('the probabilities of the next token are the corpus’s own', () => {
    const sampling = {
      temperature: 1,
      topP: 1,
      frequencyPenalty: 0,
      presencePenalty: 0,
      logitBias: new Map(),
    };
    const [first] = generator.completeText(prompt('next-token', 'en'), { ...sampling, seed: 1 });
    const top = first!.top
      .slice(0, 5)
      .map(({ token, logprob }) => [generator.decode([token]), logprob] as const);
    expect(top.map(([token]) => token)).toEqual(expect.arrayContaining([' animals', ' animal']));
    const sum = top.reduce((total, [, logprob]) => total + Math.exp(logprob), 0);
    expect(sum).toBeGreaterThan(0.5);
    expect(sum).toBeLessThan(0.99);
    const drawn = new Set(
      Array.from(
        { length: 60 },
        (_, seed) => complete(prompt('next-token', 'en'), { temperature: 1, seed, maxLength: 1 }).text,
      ),
    );
    expect(drawn.size).toBeGreaterThan(4);
  });
});

describe('the game shop ticket', () => {
  const labels = prompt('game-shop-ticket-list', 'ko').match(/(?<=^- ).+(?=:$)/gmu)!;

  test.each([0, 0.8])('as a list fills every field at temperature %d', (temperature) => {
    for (const seed of [1, 2, 3]) {
      const { text } = complete(prompt('game-shop-ticket-list', 'ko'), { temperature, seed });
      for (const label of labels) expect(text).toMatch(new RegExp(`${label}: \\S`, 'u'));
      expect(text).toMatch(/감정: 불만/u);
      expect(text).toMatch(/시점: 게임 업데이트 직후$/mu);
      expect(text).toMatch(/보상: .*취소.*영희/u);
      expect(isWellFormed(/<html>.*/su.exec(text)![0])).toBe(true);
    }
  });

  test.each([0, 0.8])('as JSON is one object of those keys at temperature %d', (temperature) => {
    for (const seed of [1, 2, 3]) {
      const { text } = complete(prompt('game-shop-ticket-json', 'ko'), { temperature, seed });
      const value = JSON.parse(text) as Record<string, string>;
      expect(Object.keys(value)).toEqual(labels);
      expect(value[labels[0]!]).toMatch(/철수/u);
      expect(isWellFormed(value[labels.at(-1)!]!)).toBe(true);
    }
  });

  test('follows other names, another time and other fields', () => {
    const text = answer(
      changed('game-shop-ticket-json', 'ko', [
        ['영희', '수달'],
        ['철수', '너구리'],
        ['게임 업데이트 직후', '서버 점검 직후'],
        ['- 고객 응대 방법:\n', ''],
      ]),
    );
    const value = JSON.parse(text) as Record<string, string>;
    expect(Object.keys(value)).toHaveLength(labels.length - 1);
    expect(value[labels[0]!]).toMatch(/수달.*너구리/u);
    expect(value[labels[2]!]).toBe('서버 점검 직후');
    expect(value[labels.at(-1)!]).toMatch(/서버 점검 직후.*수달/u);
    expect(text).not.toMatch(/영희|철수/u);
  });

  test('a ticket of its own is answered too', () => {
    const text = answer(
      '어제 저녁에 파란 우산을 주문했는데 빨간 우산이 왔어요. 파란 우산으로 바꿔 주세요.\n\n다음을 추출해.\n\n- 주된 이유:\n- 감정:\n- 시점:\n- 원하는 보상:\n- 이메일을 HTML로 작성:',
    );
    expect(text).toMatch(/이유: .*빨간 우산이 왔음/u);
    expect(text).toMatch(/시점: 어제 저녁/u);
    expect(text).toMatch(/보상: 파란 우산으로 바꿔 주기/u);
    expect(isWellFormed(/<html>.*/su.exec(text)![0])).toBe(true);
  });
});

describe('fields and JSON', () => {
  test('the fields of the e-mail are its own', () => {
    const text = answer(prompt('extract-fields', 'en'));
    for (const value of ['Mara Lindqvist', 'K-48213', '12 March', 'Lund', 'cracked', 'new shade'])
      expect(text).toContain(value);
    expect(answer(prompt('extract-fields', 'ko'))).toMatch(
      /이름: 한서윤\n주문 번호: K-48213\n날짜: 3월 12일\n제품: .*저녁별\n도시: 전주\n문제: .*깨져 있음\n요청: 새 전등갓을 보내 주기/u,
    );
  });

  test('they follow the e-mail, in the order of the prompt', () => {
    const text = answer(
      changed('extract-fields', 'en', [
        ['Mara Lindqvist', 'Otto Brandt'],
        ['12 March', '3 May'],
        ['K-48213', 'Z-99'],
        ['Lund', 'Bergen'],
        ['Name:\nOrder number:', 'Order number:\nPhone:\nName:'],
      ]),
    );
    expect(text).toMatch(/^Order number: Z-99\nPhone: not stated\nName: Otto Brandt\nDate: 3 May/u);
    expect(text).toContain('City: Bergen');
  });

  test.each([
    ['en', 'name', 'guests', 'time'],
    ['ko', '이름', '인원', '시간'],
  ] as const)('JSON in %s has the wanted keys and follows the message', (language, name, guests, time) => {
    const value = JSON.parse(answer(prompt('extract-json', language))) as Record<string, unknown>;
    expect(value).toMatchObject({ [guests]: 6, [time]: '19:30' });
    expect(Object.keys(value)).toHaveLength(6);
    const other = changed('extract-json', language, [
      ['6', '4'],
      ['19:30', '12:15'],
      ...(language === 'en' ? [['Tomas Berg', 'Ida Holm'] as const] : [['오하람', '정누리'] as const]),
    ]);
    expect(JSON.parse(answer(other))).toMatchObject({
      [guests]: 4,
      [time]: '12:15',
      [name]: language === 'en' ? 'Ida Holm' : '정누리',
    });
  });

  test('issue and resolution come from who speaks', () => {
    expect(answer(prompt('issue-resolution', 'en'))).toMatch(
      /^Issue: .*B-2071.*nothing has arrived.*\nResolution: The agent will send the book again/u,
    );
    expect(answer(prompt('issue-resolution', 'ko'))).toMatch(
      /^문제: .*오지 않았음\n해결: .*다시 보내 드리고/u,
    );
    const other = changed('issue-resolution', 'en', [
      ['my order B-2071 shows as delivered, but nothing has arrived', 'the screen of my tablet is cracked'],
      ['I will send the book again to Mill Lane 14 today', 'I will replace the screen on Friday'],
    ]);
    expect(answer(other)).toMatch(
      /Issue: .*tablet is cracked.*\nResolution: .*replace the screen on Friday/u,
    );
  });
});

describe('classes', () => {
  test.each([
    ['en', 'The parliament votes on the new law before the election', 'Politics'],
    ['en', 'Company reports higher revenue and profits as shares rise', 'Business'],
    ['en', 'Museum opens an exhibition of paintings by a forgotten poet', 'Culture'],
    ['en', 'New chip makes phones twice as fast', 'Technology'],
    ['ko', '국회, 선거 앞두고 새 법안 통과', '정치'],
    ['ko', '반도체 신제품, 스마트폰 배터리 더 오래 쓰게 해', '기술'],
    ['ko', '수출 늘며 기업 매출 크게 올라', '경제'],
  ] as const)('a headline in %s: %s', (language, headline, category) => {
    const own = language === 'en' ? /Headline: .*/u : /^제목: .*/mu;
    const label = language === 'en' ? 'Headline' : '제목';
    expect(line(prompt('classify', language).replace(own, `${label}: ${headline}`))).toBe(category);
  });

  test.each([
    ['I love the new cafe, the bread is wonderful!', 'positive'],
    ['The bus leaves at ten from platform three.', 'neutral'],
    ['My phone crashed again and support is useless.', 'negative'],
    ['The concert was not good at all, I am disappointed.', 'negative'],
    ['Not bad at all, I really enjoyed the evening!', 'positive'],
  ])('a tweet: %s', (tweet, mood) => {
    const text = prompt('tweet-sentiment', 'en').replace(/Tweet: My headphones.*/u, `Tweet: ${tweet}`);
    expect(line(text)).toBe(mood);
    const capital = text.replaceAll(
      /Sentiment: (\w)/gu,
      (_, first: string) => `Sentiment: ${first.toUpperCase()}`,
    );
    expect(line(capital).toLowerCase()).toBe(mood);
  });

  test.each([
    ['방학이 끝나 가는데 숙제가 밀려서 짜증 나요', '부정'],
    ['친구가 만들어 준 케이크가 정말 맛있고 행복해요', '긍정'],
    ['내일 오전 열 시에 회의가 있습니다', '중립'],
  ])('a tweet: %s', (tweet, mood) => {
    expect(line(prompt('tweet-sentiment', 'ko').replace(/트윗: 헤드폰.*/u, `트윗: ${tweet}`))).toBe(mood);
  });

  test('every class is possible, and what is written of one is gone on with', () => {
    const sampling = {
      temperature: 0,
      topP: 1,
      frequencyPenalty: 0,
      presencePenalty: 0,
      logitBias: new Map(),
    };
    for (const [language, classes] of [
      ['en', [' negative', ' neutral', ' positive']],
      ['ko', [' 부정', ' 중립', ' 긍정']],
    ] as const) {
      const [first] = generator.completeText(prompt('tweet-sentiment', language), { ...sampling, seed: 1 });
      const top = first!.top.slice(0, 3).map(({ token }) => token);
      expect(top).toEqual(classes.map((own) => generator.encode(own)[0]));
    }
    const text = prompt('tweet-sentiment', 'en');
    expect(complete(`${text} pos`).text).toBe('itive');
    expect(complete(`${text} neutral`).text).toBe('');
  });
});

describe('SQL', () => {
  const ask = (question: string) =>
    answer(prompt('sql', 'en').replace(/### A query that .*/u, `### A query that ${question}`));

  test('joins, counts, orders and limits by the schema of the prompt', () => {
    for (const language of languages) {
      const query = answer(prompt('sql', language));
      expect(query).toMatch(
        /^m\.name, count\(\*\) AS loans\nFROM members AS m\nJOIN loans AS l ON l\.member_id = m\.id/u,
      );
      expect(query).toMatch(/2025-01-01[\s\S]*GROUP BY[\s\S]*ORDER BY loans DESC\nLIMIT 5;$/u);
    }
  });

  test.each([
    ['lists the titles of the books by Jane Austen', /^title\nFROM books\nWHERE author = 'Jane Austen';$/u],
    ['lists the names of members in Oslo', /^name\nFROM members\nWHERE city = 'Oslo';$/u],
    ['counts the members', /^count\(\*\)\nFROM members;$/u],
    [
      'lists the three books with the most loans in 2024',
      /FROM books AS b\nJOIN loans[\s\S]*2024-01-01[\s\S]*LIMIT 3;$/u,
    ],
    ['lists the members with more than ten loans', /HAVING count\(\*\) > 10;$/u],
  ])('%s', (question, expected) => {
    expect(ask(question)).toMatch(expected);
  });

  test('knows only the tables of the prompt', () => {
    const text =
      'CREATE TABLE orders (id int, customer_id int, amount numeric, ordered_at date);\nCREATE TABLE customers (id int, name text, city text);\n\n-- SQL query: the average amount of orders per city\nSELECT';
    expect(answer(text)).toMatch(
      /^c\.city, avg\(o\.amount\) AS avg_amount\nFROM orders AS o\nJOIN customers AS c ON c\.id = o\.customer_id\nGROUP BY c\.city/u,
    );
  });
});

describe('what is made of a text', () => {
  test('a summary has as many sentences as were asked for, all of the text', () => {
    for (const language of languages) {
      const sentences = answer(prompt('summarize', language)).split(/(?<=\.)\s/u);
      expect(sentences).toHaveLength(2);
      for (const sentence of sentences) expect(prompt('summarize', language)).toContain(sentence);
    }
    const three = changed('summarize', 'en', [['two sentences', 'three sentences']]);
    expect(answer(three).split(/(?<=\.)\s/u)).toHaveLength(3);
  });

  test('key points keep the figures and leave the rest', () => {
    for (const language of languages) {
      const points = answer(prompt('financial-report', language)).split('\n');
      expect(points.length).toBeGreaterThanOrEqual(4);
      for (const point of points) expect(point).toMatch(/^- .*\d/u);
    }
    const other = changed('financial-report', 'en', [['$48.2 million', '$77.7 million']]);
    expect(answer(other)).toContain('$77.7 million');
  });

  test.each(languages)('a quiz in %s asks what the text answers', (language) => {
    const text = answer(prompt('quiz', language));
    const questions = [...text.matchAll(/^(\d)\. .*____[\s\S]*?(?=\n\n)/gmu)];
    expect(questions).toHaveLength(3);
    const key = /(?:Answers|정답): (.*)$/u.exec(text)![1]!;
    for (const [i, [question]] of questions.entries()) {
      const letter = new RegExp(`${i + 1}([A-C])`, 'u').exec(key)![1]!;
      const right = new RegExp(`${letter}\\) (.*)`, 'u').exec(question)![1]!;
      const filled = /\. (.*)/u.exec(question)![1]!.replace('____', right);
      expect(prompt('quiz', language)).toContain(filled);
      expect(new Set(question.match(/(?<=[A-C]\) ).*/gu)).size).toBe(3);
    }
  });
});

describe('patterns', () => {
  test.each([
    ['Where is the library?', '도서관이 어디예요?'],
    ['Two apples, please.', '사과 두 개 주세요.'],
    ['How much is the umbrella?', '우산은 얼마예요?'],
    ['Thank you.', '감사합니다.'],
  ])('a phrase that the table has: %s', (english, korean) => {
    expect(line(changed('translate', 'en', [['Where is the museum?', english]]))).toBe(korean);
    const back = line(changed('translate', 'ko', [['박물관이 어디예요?', korean]]));
    expect(back.toLowerCase()).toBe(english.toLowerCase());
  });

  test('a phrase that it has not is not made up', () => {
    const text = changed('translate', 'en', [['Where is the museum?', 'The cat sleeps under the piano.']]);
    expect(line(text)).toMatch(/에뮬레이터/u);
  });

  test.each([
    ['The Lion and the Robot', /🦁.*🤖/u],
    ['Frozen', /❄️/u],
    ['An Unheard Qwerty', /\p{Extended_Pictographic}/u],
  ])('emoji for %s', (title, expected) => {
    expect(line(changed('movies-to-emoji', 'en', [['Star Wars', title]]))).toMatch(expected);
    const arrows = prompt('movies-to-emoji', 'en')
      .replaceAll(': ', ' -> ')
      .replace('Star Wars:', `${title} ->`);
    expect(line(arrows)).toMatch(expected);
  });

  test('three names for any animal, of its own', () => {
    for (const [animal, own] of [
      ['Horse', /Horse|Gallop|Mane|Hoof/u],
      ['Rabbit', /Rabbit|Hop|Ear|Clover/u],
      ['Axolotl', /Axolotl/u],
    ] as const) {
      const names = line(changed('superhero-names', 'en', [['Horse', animal]])).split(', ');
      expect(names).toHaveLength(3);
      expect(names.join()).toMatch(own);
    }
    expect(line(changed('superhero-names', 'ko', [['동물: 말', '동물: 토끼']]))).toMatch(
      /토끼|깡충|긴 귀|당근/u,
    );
  });

  test('product names are made of the product’s own words', () => {
    const names = line(
      changed('product-names', 'en', [
        ['a lunch box that keeps soup hot for eight hours', 'a garden chair that folds into a bag'],
        ['warm, simple, leak-proof', 'sunny, easy, small'],
      ]),
    );
    expect(names.split(', ')).toHaveLength(3);
    expect(names).toMatch(/Sunny|Easy|Small/u);
    expect(names).not.toMatch(/Warm|Lunch|Soup/u);
  });
});

describe('other prompts', () => {
  test('a question is answered as in chat, a dialogue by its last turn', () => {
    expect(answer('What is a token?')).toMatch(/^A \*\*token\*\* is/u);
    expect(answer('Q: What is JSON?\nA:')).toMatch(/^\*\*JSON\*\* is/u);
    expect(answer('Human: Hello, who are you?\nAI:')).toMatch(/model/u);
  });

  test('an answer that has been begun is gone on with', () => {
    const whole = complete('What is a token?').text;
    const begun = whole.slice(0, whole.indexOf('. Short') + 1);
    expect(begun.length).toBeGreaterThan(10);
    expect(complete(`What is a token?${begun}`).text).toBe(whole.slice(begun.length));
    for (const id of [
      'summarize',
      'quiz',
      'game-shop-ticket-json',
      'financial-report',
      'sql',
      'issue-resolution',
    ]) {
      const text = prompt(id, id.startsWith('game') ? 'ko' : 'en');
      const all = complete(text).text;
      const part = generator.decode(generator.encode(all).slice(0, 9));
      expect(complete(text + part).text).toBe(all.slice(part.length));
    }
  });

  test('a story is gone on with', () => {
    expect(complete('Once upon a time', { maxLength: 20 }).text).toMatch(/^ there was/u);
  });

  test('a prompt of any shape is gone on with and ends the search at once', () => {
    const awkward = [
      '',
      '\n',
      ':',
      'a:\nb:',
      '{"a": 1',
      'x -> ',
      '가'.repeat(3000),
      'Name: '.repeat(2000),
      'SELECT',
      '"""',
      '```json\n{',
      `JSON: extract ${'ab, '.repeat(4000)}`,
      `JSON with the keys ${'ab cd '.repeat(3000)}`,
      `SQL ${'a('.repeat(8000)}`,
      `${'1 '.repeat(8000)}\n\nPhone:\nDate:`,
      `${'Q: a\n'.repeat(3000)}A:`,
    ];
    for (const text of awkward) expect(() => complete(text, { maxLength: 3 })).not.toThrow();
  });
});
