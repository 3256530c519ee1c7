const words: readonly [weight: number, english: string, korean: string][] = [
  [
    2,
    'love|loved|adore\\w*|adorable|excited|exciting|lovely|wonderful|excellent|amazing|fantastic|perfect|brilliant|delicious|superb|awesome|best|delighted|thrilled|beautiful',
    '최고|완벽|훌륭|사랑|환상|행복|감동|대박|맛있',
  ],
  [
    1,
    'good|great|nice|happy|thanks|thank|glad|enjoy\\w*|fun|friendly|helpful|smooth|quiet|fast|recommend|pleased|like[sd]?|fresh|warm|won|free|cheerful|proud|hooray|yay',
    '좋|고마|감사|만족|친절|빠르|빨라|재미|재밌|기쁘|기뻐|즐거|편하|편해|예쁘|예뻐|추천|마음에|설레|신나|웃',
  ],
  [
    -2,
    'hate[sd]?|can.t stand|terrible|awful|worst|horrible|disgusting|furious|unacceptable|ruined|scam|never again|useless|disappoint\\w*',
    '최악|실망|짜증|화가|화나|끔찍|형편없|엉망|쓰레기|환불|어이없|열받',
  ],
  [
    -1,
    'bad|broke|broken|late|delay\\w*|tired|annoy\\w*|angry|sad|slow|rude|nobody answers|crash\\w*|lost|missing|wrong|problem\\w*|boring|bored|expensive|cracked|stuck|fail\\w*|error|cold|dirty|waiting|sick|rain|nothing has arrived|cancel\\w*',
    '지연|고장|불편|늦|느리|느려|지치|지쳐|지겨|심심|별로|나쁘|나빠|슬프|슬퍼|깨져|깨졌|깨진|답이 없|오류|잘못|비싸|불친절|문제|아프|아파|밀려|밀린|밀리|사라|취소|불만|불량|원한 적이 없|답답|속상|망했|망가|안 와|오지 않|안 됐',
  ],
];
const negations = /\b(?:not|never|no|isn't|wasn't|don't|didn't|doesn't|can't|hardly)\W+(?:\w+\W+){0,2}$/iu;
const koreanNegations = /^[가-힣]{0,3}(?:지\s?(?:않|못)|지는\s?않)/u;

const patterns = words.flatMap(([weight, english, korean]) => [
  { weight, pattern: new RegExp(`\\b(?:${english})\\b`, 'giu') },
  { weight, pattern: new RegExp(`(?:${korean})`, 'gu') },
]);

/** How glad (above 0) or annoyed (below 0) a text sounds, by its words; a negated word counts the other way. */
export function sentimentScore(text: string): number {
  let score = 0;
  for (const { weight, pattern } of patterns)
    for (const { index, 0: found } of text.matchAll(pattern)) {
      const negated =
        negations.test(text.slice(0, index)) || koreanNegations.test(text.slice(index + found.length));
      score += negated ? -weight : weight;
    }
  if (score !== 0 && /!/u.test(text)) score *= 1.2;
  return score + emojiScore(text);
}

function emojiScore(text: string): number {
  const glad = text.match(/[😀-😆😊😍🥰😎👍❤🎉💕✨☺]|:\)/gu)?.length ?? 0;
  const sad = text.match(/[😞-😢😤-😭👎💔😠🙁☹]|:\(/gu)?.length ?? 0;
  return 1.5 * (glad - sad);
}
