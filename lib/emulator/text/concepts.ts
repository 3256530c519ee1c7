/**
 * Ways of saying the same thing in support conversations, English and Korean side by side, so that "I want my money
 * back" meets an example about refunds, and a Korean question an English example. Phrases are matched as they stand
 * in lower case; all that occur count.
 */
const courtesies: readonly (readonly string[])[] = [
  ['bye', 'goodbye', 'see you', '잘 가', '잘가', '안녕히', '바이', '다음에 봐'],
  ['thank', 'thanks', 'thx', 'appreciate', '고마', '고맙', '감사'],
  [
    'hello',
    'hi',
    'hey',
    'good morning',
    'good afternoon',
    'good evening',
    '안녕',
    '반갑',
    '반가',
    '하이',
    '헬로',
    '좋은 아침',
    '좋은 저녁',
  ],
];
const subjects: readonly (readonly string[])[] = [
  [
    'who are you',
    'what are you',
    'your name',
    '누구세요',
    '누구야',
    '누구니',
    '누구예요',
    '누구신',
    '정체',
    '이름이 뭐',
  ],
  [
    'what can you do',
    'what do you do',
    'how can you help',
    'what can you help',
    '뭘 할 수',
    '뭐 할 수',
    '뭐를 할 수',
    '무엇을 할 수',
    '무슨 일을 할',
    '할 수 있는 일',
    '할 수 있는 게',
  ],
  ['refund', 'money back', 'reimburse', 'get my money', '환불', '돈 돌려', '돌려받', '반환'],
  ['return', 'send back', 'send it back', 'send a book back', 'exchange', '반품', '교환', '반납'],
  ['cancel', 'call off', 'unsubscribe', 'stop my', '취소', '해지', '그만두', '구독 끊'],
  ['password', 'passcode', 'passphrase', ' pw', '비밀번호', '패스워드', '비번', '암호', 'pw'],
  [
    'forgot',
    'reset',
    '재설정',
    '초기화',
    'forgotten',
    'lost',
    'lose',
    "can't remember",
    'cannot remember',
    '잃어버',
    '잃어 버',
    '잊어버',
    '잊어 버',
    '잊었',
    '까먹',
    '분실',
    '기억이 안',
    '기억 안',
    '생각이 안',
    '생각 안',
    '모르겠',
  ],
  ['username', 'user id', 'user name', 'login id', 'login name', 'account name', '아이디', ' id'],
  ['sign in', 'log in', 'login', 'log on', 'signing in', 'logging in', 'locked out', '로그인', '접속'],
  ['sign up', 'register', 'create an account', 'join', '회원가입', '가입'],
  ['delete my account', 'close my account', 'remove my account', '탈퇴', '계정 삭제'],
  [
    'delivery',
    'deliver',
    'shipping',
    'shipment',
    'ship',
    'arrive',
    'parcel',
    'courier',
    'package',
    'my order',
    '배송',
    '택배',
    '도착',
    '배달',
    '언제 와',
    '언제 오',
  ],
  ['track', 'where is my', 'status of', '조회', '추적', '어디쯤'],
  ['price', 'cost', 'how much', 'fee', 'charge', '가격', '얼마', '요금', '비용', '값'],
  ['pay', 'payment', 'credit card', 'checkout', 'billing', 'charged', '결제', '지불', '카드', '청구'],
  ['coupon', 'discount', 'voucher', 'promo', 'sale', '쿠폰', '할인', '프로모션'],
  ['points', 'reward', 'loyalty', '포인트', '적립', '마일리지'],
  ['free', 'no charge', 'complimentary', '무료', '공짜'],
  [
    'opening hours',
    'open',
    'close',
    'business hours',
    'what time',
    '영업시간',
    '영업 시간',
    '운영시간',
    '운영 시간',
    '몇 시',
    '몇시',
    '문 여',
    '문 닫',
  ],
  [
    'contact',
    'phone number',
    'call you',
    'reach you',
    'talk to a human',
    'human agent',
    'real person',
    '연락',
    '전화',
    '상담원',
    '고객센터',
    '상담',
  ],
  [
    'broken',
    'damaged',
    'defective',
    'not working',
    "doesn't work",
    "won't work",
    'faulty',
    'defect',
    'ruined',
    'crash',
    'closes',
    '고장',
    '파손',
    '불량',
    '안 돼',
    '안 되',
    '안돼',
    '안되',
    '작동',
  ],
  ['turn on', 'power on', "won't start", 'does not start', 'boot', '켜지', '전원', '안 켜', '부팅'],
  ['controller', 'gamepad', 'joystick', '컨트롤러', '패드', '조이스틱'],
  ['connect', 'pair', 'pairing', 'sync', 'bluetooth', '연결', '페어링', '블루투스', '동기화'],
  ['wifi', 'wi-fi', 'internet', 'network', 'online', '와이파이', '인터넷', '네트워크', '온라인'],
  ['download', 'install', '다운로드', '내려받', '다운', '설치'],
  ['update', 'upgrade', 'new version', '업데이트', '업그레이드', '최신 버전'],
  ['gift', 'present', '선물', '기프트'],
  ['device', 'devices', 'tablet', 'reader', '기기', '단말기', '디바이스', '태블릿'],
  ['ebook', 'e-book', 'e-books', 'digital book', '전자책', '이북', 'e북'],
  ['subscription', 'subscribe', 'membership', 'monthly plan', '구독', '멤버십', '정기', '월정액'],
  ['email', 'e-mail', 'mail address', '이메일', '메일'],
  ['address', '주소'],
  ['set the', 'delete', 'drop the', 'remove', 'erase', 'overwrite', '삭제', '지우', '지워'],
  ['feedback', 'lovely', 'could you add', 'suggestion', 'idea', '의견', '제안'],
  ['warranty', 'guarantee', '보증', '보증기간', '무상 수리'],
  ['repair', 'fix', 'service center', '수리', '고치', '고쳐', '서비스센터', 'a/s'],
  ['slow', 'lag', 'laggy', 'freezes', '느려', '느리', '버벅', '렉', '멈춰', '멈춤'],
  ['hot', 'overheat', 'overheating', '뜨거', '발열', '과열'],
  ['change', 'edit', 'modify', 'switch', '변경', '바꾸', '바꿔', '바꿀', '수정', '전환'],
  ['receipt', 'invoice', '영수증', '세금계산서', '인보이스'],
  ['recommend', 'suggest', 'recommendation', '추천', '골라'],
  ['shop', 'store', 'bookshop', 'bookstore', '매장', '서점', '가게'],
  ['token', '토큰'],
  ['temperature', '온도'],
  ['language model', '언어 모델', '언어모델'],
  ['system message', '시스템 메시지'],
  ['few-shot', 'few-shot example', '퓨샷'],
  ['stop sequence', '중지 시퀀스'],
  ['context window', '컨텍스트 창'],
  ['version control', '버전 관리'],
  ['database', '데이터베이스'],
];
const concepts = [...courtesies, ...subjects];

const escape = (phrase: string) => phrase.trim().replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');

/** Any phrase of a concept: Korean ones with the rest of their word (particles and endings), English ones as whole
 *  words with their common endings. */
const patterns = concepts.map((phrases) => {
  const korean = phrases.filter((phrase) => /[\uac00-\ud7a3]/u.test(phrase)).map(escape);
  const latin = phrases.filter((phrase) => !/[\uac00-\ud7a3]/u.test(phrase)).map(escape);
  const alternatives = [
    `(?<![a-z0-9])(?:${latin.join('|')})(?:e?s|e?d|(?:p|l|t)?(?:ing|ed))?(?![a-z0-9])`,
    ...(korean.length > 0 ? [`[\\uac00-\\ud7a3]{0,8}(?:${korean.join('|')})[\\uac00-\\ud7a3]{0,8}`] : []),
  ];
  return new RegExp(alternatives.join('|'), 'gu');
});

export type ConceptMatches = {
  /** Terms of their own for the concepts that occur: `#` and the first phrase. */
  terms: string[];
  /** The text without the words that made them, and those words. */
  rest: string;
  words: string;
};

/** The concepts that a text mentions; of a courtesy the first that fits ("안녕히" is a goodbye, not a greeting). */
export function matchConcepts(text: string): ConceptMatches {
  const lower = lowered(text);
  const terms: string[] = [];
  const words: string[] = [];
  let rest = lower;
  concepts.forEach(([name], index) => {
    const pattern = patterns[index]!;
    if ((index < courtesies.length ? rest : lower).search(pattern) < 0) return;
    terms.push(`#${name}`);
    words.push(...(rest.match(pattern) ?? []));
    rest = rest.replace(pattern, ' ');
  });
  return { terms, rest, words: words.join(' ') };
}

/** A text without its greetings, thanks and goodbyes. */
export function withoutCourtesies(text: string): string {
  return patterns
    .slice(0, courtesies.length)
    .reduce((rest, pattern) => rest.replace(pattern, ' '), lowered(text));
}

/** Whether a text greets, thanks or says goodbye. */
export function isCourteous(text: string): boolean {
  return withoutCourtesies(text) !== lowered(text);
}

function lowered(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/’/gu, "'");
}
