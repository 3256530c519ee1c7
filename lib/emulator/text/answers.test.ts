import { beforeAll, describe, expect, test } from 'vitest';
import type { ContextMessage } from './context-message';
import { createTextGenerator } from './create-text-generator';
import type { TextGenerator } from './text-generator';

let generator: TextGenerator;
beforeAll(() => {
  generator = createTextGenerator();
});

function answer(messages: readonly ContextMessage[], temperature = 0, seed = 1): string {
  const sampling = {
    temperature,
    topP: 1,
    frequencyPenalty: 0,
    presencePenalty: 0,
    logitBias: new Map<number, number>(),
    seed,
  };
  return generator.decode([...generator.generate(messages, sampling)].map(({ token }) => token));
}

const support = {
  system:
    'You are the support agent of Northlight Books. Only answer questions about Northlight Books and politely decline everything else. 고객이 한국어로 물으면 한국어로 답해 줘. Our shop in the old town is open from 9 to 18 on weekdays.',
  examples: [
    [
      'How do I reset my password?',
      'Choose "Forgot password" on the sign-in page and follow the link in the e-mail.',
    ],
    ['How do I get a refund?', 'Open **Orders**, choose the book and press *Refund* within 14 days.'],
    ['How long does delivery take?', 'A parcel needs two to three working days.'],
    ['아이디를 잃어 버렸어.', '가입했던 이메일을 입력하시면 아이디를 메일로 보내드려요.'],
    ['패스워드를 잃어 버렸어.', '이메일을 입력하시면 비밀번호 재설정 링크를 보내드려요.'],
    ['환불은 어떻게 하나요?', '구매 후 14일 안에는 주문 내역에서 환불을 신청하실 수 있어요.'],
    ['배송은 얼마나 걸려요?', '주문하신 책은 보통 2~3일 뒤에 도착해요.'],
    [
      '포인트 무료충전소에 대해서 알려줘.',
      '1. 무료충전소는 홈 우측 상단에 있어요.\n2. 이벤트에 참여하면 포인트를 드려요.',
    ],
  ] as const,
};

function ask(question: string, temperature = 0, seed = 1): string {
  return answer(
    [
      { role: 'system', content: support.system },
      ...support.examples.flatMap(([user, assistant]): ContextMessage[] => [
        { role: 'user', content: user },
        { role: 'assistant', content: assistant },
      ]),
      { role: 'user', content: question },
    ],
    temperature,
    seed,
  );
}

const paraphrases: readonly [question: string, example: number][] = [
  ['I forgot my password', 0],
  ["I can't log in because I don't know my passcode anymore", 0],
  ['I want my money back', 1],
  ['Can I send a book back and get reimbursed?', 1],
  ['when will my parcel arrive?', 2],
  ['How many days until my order ships?', 2],
  ['내 아이디가 뭐였는지 모르겠어', 3],
  ['비밀번호를 까먹었어요', 4],
  ['비번 기억이 안 나요', 4],
  ['환불하고 싶어요', 5],
  ['산 책을 취소하고 돈을 돌려받을 수 있나요?', 5],
  ['배송 언제 와요?', 6],
  ['무료 포인트는 어디서 받아?', 7],
];

describe('a support bot', () => {
  test.each(paraphrases)('%s', (question, example) => {
    const right = support.examples[example]![1];
    expect(ask(question)).toBe(right);
    const warm = Array.from({ length: 20 }, (_, seed) => ask(question, 0.7, seed));
    expect(warm.filter((text) => text === right).length).toBeGreaterThan(10);
  });

  test.each([
    'What is the capital of France?',
    'Who won the world cup in 2018?',
    'Can you recommend a good restaurant?',
    'Write python code that sorts a list',
  ])('declines: %s', (question) => {
    expect(ask(question)).toMatch(/sorry.*Northlight Books/isu);
  });

  test.each(['프랑스의 수도는 어디야?', '오늘 날씨 어때?', '파이썬 코드 작성해줘'])(
    'declines: %s',
    (question) => {
      expect(ask(question)).toMatch(/죄송|어려워요|없어요/u);
    },
  );

  test('tells a fact of its system message', () => {
    expect(ask('When are you open?')).toBe('Our shop in the old town is open from 9 to 18 on weekdays.');
  });

  test.each([
    ['hello there', /^(?:Hello|Hi)/u],
    ['안녕!', /안녕하세요/u],
    ['고마워', /별말씀|천만|도움/u],
    ['thank you', /welcome|glad/iu],
    ['what can you do?', /help/iu],
    ['넌 누구야?', /모델/u],
  ])('is polite: %s', (question, expected) => {
    expect(ask(question)).toMatch(expected);
  });
});

describe('without a restriction', () => {
  const free = (question: string) =>
    answer([
      { role: 'system', content: 'You are a helpful assistant.' },
      { role: 'user', content: question },
    ]);

  test('says honestly what it is when it knows nothing', () => {
    expect(free('What is the capital of France?')).toMatch(/emulator|emulated/u);
    expect(free('양자역학을 설명해줘')).toMatch(/에뮬레이터/u);
    expect(free('')).not.toBe('');
  });

  test('answers from its corpus in the language of the question', () => {
    expect(free('How do tokens work?')).toMatch(/token/iu);
    expect(free('토큰이 뭐야?')).toMatch(/토큰/u);
  });

  test('writes long markdown when asked to', () => {
    for (const question of ['Write a long markdown answer', '마크다운으로 길게 써줘']) {
      const text = free(question);
      expect(generator.encode(text).length).toBeGreaterThan(500);
      expect(text).toMatch(/^## /mu);
      expect(text).toMatch(/^```/mu);
      expect(text).toMatch(/^\|/mu);
      expect(text).toMatch(/^(?:- |1\. )/mu);
    }
  });
});

describe('tasks', () => {
  test('follows examples in JSON', () => {
    const text = answer([
      { role: 'system', content: 'Extract the ticket as JSON.' },
      { role: 'user', content: 'My printer LX-200 stopped working. Ana Ruiz' },
      { role: 'assistant', content: '{"name": "Ana Ruiz", "product": "LX-200"}' },
      { role: 'user', content: 'The scanner of my MX-77 is loud. Tom Berg' },
    ]);
    expect(JSON.parse(text)).toEqual({ name: 'Tom Berg', product: 'MX-77' });
  });

  test('summarises a long text, with what is to be done', () => {
    const text = answer([
      { role: 'system', content: 'You summarize meetings.' },
      {
        role: 'user',
        content:
          'We met on Monday. Mina presented the sales of the third quarter. Sales grew by 12 percent, mostly in Korea. Jun will send the slides by Friday. The team decided to hire one more engineer.',
      },
    ]);
    expect(text).toContain('**Summary**');
    expect(text).toMatch(/\*\*Action items\*\*\n\n- Jun will send the slides by Friday\.$/u);
  });

  test('tells what a tool returned', () => {
    const text = answer([
      { role: 'user', content: 'What is the weather in Seoul?' },
      { role: 'tool', content: '{"city":"Seoul","temperature":21}' },
    ]);
    expect(text).toContain('- **temperature**: 21');
  });

  test('remembers what the user said', () => {
    const text = answer([
      { role: 'user', content: 'Hi, my name is Ana.' },
      { role: 'assistant', content: 'Hello Ana!' },
      { role: 'user', content: 'What is my name?' },
    ]);
    expect(text).toContain('Ana');
  });
});

describe('a message that is polite and asks', () => {
  test.each([
    ['안녕하세요, 토큰이 뭐예요?', /^\*\*토큰\*\*/u],
    ['고마워요. 그런데 JSON은 뭐예요?', /^\*\*JSON\*\*/u],
    ['Hi, what is a token?', /^A \*\*token\*\*/u],
    ['Thanks! How do I boil an egg?', /boiling water/u],
  ])('is answered: %s', (question, expected) => {
    for (const seed of [1, 2, 3]) {
      expect(answer([{ role: 'user', content: question }])).toMatch(expected);
      expect(answer([{ role: 'user', content: question }], 0.7, seed)).not.toMatch(/^(?:Hi|Hello|안녕)/u);
    }
  });
});

describe('a message that names no subject of its own', () => {
  const about = (question: string, told: string, next: string) =>
    answer([
      { role: 'user', content: question },
      { role: 'assistant', content: told },
      { role: 'user', content: next },
    ]);
  const told = 'Eggs need heat. Soft eggs take six minutes. Hard eggs take ten. Cool them afterwards.';
  const tokens = '토큰은 글의 조각이에요. 한 어절이 두세 토큰이에요.';

  test.each([
    ['Shorter, please', 'Eggs need heat. Soft eggs take six minutes.'],
    ['Say it again', told],
  ])('gets the last answer: %s', (next, expected) => {
    expect(about('How do I boil an egg?', told, next)).toBe(expected);
  });

  test('gets the last answer as a list or as a table', () => {
    expect(about('토큰이 뭐예요?', tokens, '목록으로')).toBe(
      '- 토큰은 글의 조각이에요.\n- 한 어절이 두세 토큰이에요.',
    );
    expect(about('토큰이 뭐예요?', tokens, '표로 정리해 줘')).toMatch(/^\| 2 \| 한 어절이/mu);
  });

  test.each([
    ['What is a token?', 'A piece of text.', 'and in Korean?', /^\*\*토큰\*\*/u],
    ['토큰이 뭐예요?', tokens, '영어로는?', /\btokens?\b/iu],
    ['토큰이 뭐예요?', tokens, '더 자세히', /토큰/u],
    ['What is a token?', 'A piece of text.', 'Tell me more', /\btokens?\b/iu],
  ])('%s %s %s', (question, said, next, expected) => {
    const text = about(question, said, next);
    expect(text).toMatch(expected);
    expect(text).not.toBe(said);
  });

  test('leaves JSON whole', () => {
    expect(JSON.parse(about('What is a token?', '{"a": 1}', 'shorter'))).toEqual({ a: 1 });
  });
});

test('does not translate one text with the translation of another', () => {
  expect(answer([{ role: 'user', content: 'Translate "See you soon" into Korean.' }])).not.toContain(
    '도와주셔서',
  );
});
