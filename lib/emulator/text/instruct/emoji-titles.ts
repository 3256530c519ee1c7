import type { AnswerCandidate } from '../answer-candidates';

/** Words of titles and what draws them; English stems and Korean words side by side. */
const signs: readonly [words: string, emoji: string][] = [
  ['star|스타|별', '⭐'],
  ['wars?|battle|fight|워즈|전쟁|전투', '⚔️'],
  ['lion|라이온|사자', '🦁'],
  ['king|킹|왕국|왕', '👑'],
  ['queen|princess|퀸|여왕|공주', '👸'],
  ['park|공원|파크', '🏞️'],
  ['jurassic|dinosaurs?|쥬라기|쥐라기|공룡', '🦖'],
  ['nemo|fish|니모|물고기', '🐠'],
  ['find\\w*|search\\w*|찾아서|찾', '🔍'],
  ['titanic|ship|boat|타이타닉|배', '🚢'],
  ['ice|frozen|얼음|겨울|아이스', '❄️'],
  ['toy|toys|토이|장난감', '🧸'],
  ['story|스토리|이야기', '📖'],
  ['beauty|미녀', '👸'],
  ['beast|monsters?|야수|몬스터|괴물', '👹'],
  ['spider|스파이더|거미', '🕷️'],
  ['man|men|맨', '🦸‍♂️'],
  ['woman|women|우먼', '🦸‍♀️'],
  ['bat|batman|배트', '🦇'],
  ['super\\w*|슈퍼', '🦸'],
  ['iron|아이언', '🔩'],
  ['black|블랙', '⚫'],
  ['panther|팬서|표범', '🐆'],
  ['panda|팬더|판다', '🐼'],
  ['kung fu|쿵푸|쿵후', '🥋'],
  ['dragon|드래곤|용', '🐉'],
  ['train\\w*|express|기차|열차|부산행|설국열차', '🚂'],
  ['zombies?|dead|좀비', '🧟'],
  ['ghosts?|고스트|유령', '👻'],
  ['harry potter|wizard|magic|해리|포터|마법', '🧙'],
  ['stone|rock|돌', '🪨'],
  ['ring|rings|반지', '💍'],
  ['lord|제왕', '👑'],
  ['home|house|홈|집|나 홀로', '🏠'],
  ['alone|홀로|혼자', '🧍'],
  ['up|업', '🎈'],
  ['wall|월', '🤖'],
  ['matrix|매트릭스', '💊'],
  ['rats?|ratatouille|라따뚜이|쥐', '🐀'],
  ['chef|cook|kitchen|요리', '👨‍🍳'],
  ['sea|ocean|water|mermaid|모아나|바다|인어|해운대', '🌊'],
  ['pirates?|캐리비안|해적', '🏴‍☠️'],
  ['jaws|shark|죠스|상어', '🦈'],
  ['planet|earth|world|행성|지구|월드', '🌍'],
  ['apes?|kong|혹성탈출|콩|원숭이', '🦍'],
  ['future|미래', '🔮'],
  ['back|백 투', '🔙'],
  ['time|시간|타임', '⏰'],
  ['space|gravity|interstellar|그래비티|인터스텔라|우주', '🌌'],
  ['alien|e\\.?t|에이리언|외계인|이티', '👽'],
  ['rocket|로켓', '🚀'],
  ['mars|martian|마션|화성', '🔴'],
  ['moon|문|달', '🌙'],
  ['sun|sunshine|선샤인|태양', '☀️'],
  ['love|amour|러브|사랑', '❤️'],
  ['actually|액츄얼리', '💬'],
  ['notebook|노트북', '📓'],
  ['la la land|music|sound|라라랜드|뮤직|음악', '🎶'],
  ['dancing|dance|댄싱|춤', '💃'],
  ['bohemian|rhapsody|보헤미안|랩소디', '🎤'],
  ['parasite|기생충', '🪲'],
  ['family|가족', '👪'],
  ['dogs?|강아지|개', '🐶'],
  ['cats?|고양이', '🐱'],
  ['horse|말', '🐴'],
  ['bird|birds|새', '🐦'],
  ['bees?|꿀벌|벌', '🐝'],
  ['ants?|개미', '🐜'],
  ["bugs?|bug's|벅스", '🐞'],
  ['rabbit|zootopia|주토피아|토끼', '🐰'],
  ['fox|여우', '🦊'],
  ['bear|paddington|패딩턴|곰', '🐻'],
  ['wolf|wolves|늑대', '🐺'],
  ['chicken|치킨|닭', '🐔'],
  ['elephant|dumbo|코끼리', '🐘'],
  ['snow|눈의|설국', '🌨️'],
  ['fire|hunger|불|화', '🔥'],
  ['games?|게임', '🎮'],
  ['chocolate|초콜릿', '🍫'],
  ['factory|공장', '🏭'],
  ['school|스쿨|학교', '🏫'],
  ['night|dark|밤|다크|나이트', '🌃'],
  ['knight|기사', '🛡️'],
  ['christmas|크리스마스', '🎄'],
  ['nightmare|악몽', '😱'],
  ['silence|침묵', '🤫'],
  ['lambs?|양들', '🐑'],
  ['inside out|인사이드', '🧠'],
  ['car|cars|카|자동차|택시|taxi', '🚗'],
  ['fast|분노의', '🏎️'],
  ['furious|질주', '💨'],
  ['gun|guns|건|총', '🔫'],
  ['top|탑', '🔝'],
  ['money|wolf of wall street|돈|머니', '💰'],
  ['god\\w*|신과|신', '😇'],
  ['death|die|죽음|죽은', '💀'],
  ['coco|코코', '🎸'],
  ['rain|singin|비', '🌧️'],
  ['forest|jungle|tarzan|정글|숲', '🌳'],
  ['book|책', '📚'],
  ['robot|robots|로봇', '🤖'],
  ['avatar|아바타', '🔵'],
  ['avengers|어벤져스|어벤저스', '🦸'],
  ['inception|인셉션', '🌀'],
  ['dream|꿈', '💭'],
  ['sleepless|잠 못', '😴'],
  ['pink|핑크', '🩷'],
  ['barbie|doll|바비|인형', '🎀'],
  ['oldboy|hammer|올드보이|망치', '🔨'],
  ['handmaiden|아가씨', '💃'],
  ['host|한강', '🏞️'],
  ['life|인생', '🌱'],
  ['pie|pi|파이', '🥧'],
  ['city|도시', '🏙️'],
  ['gold\\w*|황금', '🏆'],
  ['heart|하트', '❤️'],
];
const patterns = signs.map(([words, emoji]) => {
  const all = words.split('|');
  const english = all.filter((word) => !/[가-힣]/u.test(word)).join('|');
  const korean = all.filter((word) => /[가-힣]/u.test(word));
  // A word of one syllable stands alone; longer ones may carry endings.
  const hangul = korean
    .map((word) => (word.length > 1 ? word : `(?<![가-힣])${word}(?![가-힣]{2})`))
    .join('|');
  return { emoji, pattern: new RegExp(`\\b(?:${english})\\b${hangul === '' ? '' : `|${hangul}`}`, 'iu') };
});
const FILM = ['🎬', '🎞️', '🍿'];

/** Whether answers are made of signs rather than of words. */
export function areEmoji(answers: readonly string[]): boolean {
  return (
    answers.length > 0 &&
    answers.every((text) => /\p{Extended_Pictographic}/u.test(text) && !/\p{L}/u.test(text))
  );
}

/** Ways to tell a title in emoji: its words in order, the first of them, with a film sign for what is not known. */
export function emojiFor(title: string): AnswerCandidate[] {
  const lower = title.toLowerCase();
  const found = patterns
    .map(({ emoji, pattern }) => ({ emoji, at: pattern.exec(lower)?.index ?? -1 }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  const emoji = [...new Set(found.map((own) => own.emoji))].slice(0, 4);
  if (emoji.length === 0)
    return FILM.map((sign, i) => ({ text: `${sign}✨`, weight: [0.6, 0.25, 0.15][i]! }));
  const all = emoji.join('');
  return [
    { text: all, weight: 0.7 },
    { text: emoji.length > 2 ? emoji.slice(0, 2).join('') : `${all}🎬`, weight: 0.18 },
    { text: [...emoji].reverse().join(''), weight: 0.12 },
  ];
}
