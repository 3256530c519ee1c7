/** Texts that show what tokens are: each is split differently. The names are in the messages. */
export const exampleTexts = {
  english:
    'Many words map to one token, but some don’t: indivisible.\n\nLonger words, rare names and typos are split: antidisestablishmentarianism, Szczebrzeszyn, recieve.\nNumbers go in groups of three: 1234567890.',
  korean:
    '안녕하세요! 오늘은 날씨가 정말 좋네요.\n한국어 한 글자는 토큰 하나일 때도 있고, 여러 개로 나뉠 때도 있어요. 뷁, 꿻, 쀍처럼 드문 글자는 인코딩마다 달라요.',
  emoji:
    'A wave 👋, a wave with a skin tone 👋🏽, a family 👨‍👩‍👧‍👦 and a flag 🇰🇷.\nOne sign for the eye can be many tokens.',
  code: 'def greet(name: str) -> str:\n    """Say hello."""\n    if not name:\n        return "Hello!"\n    return f"Hello, {name}!"\n\n\nprint(greet("세계"))\n',
  special:
    'These are ordinary text here, as they are in a message: <|endoftext|> <|im_start|>system<|im_sep|>\nOnly a server can put the real tokens into a prompt.',
} as const;

export type ExampleName = keyof typeof exampleTexts;

export const exampleNames: readonly ExampleName[] = ['english', 'korean', 'emoji', 'code', 'special'];
