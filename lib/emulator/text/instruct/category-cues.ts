/** A kind of category: how it may be called, and the words that speak for it. */
const kinds: readonly [name: RegExp, english: string, korean: string][] = [
  [
    /business|econom|financ|market|money|경제|금융|비즈니스|산업/iu,
    'profits?|revenue|shares?|stocks?|bank\\w*|markets?|prices?|inflation|compan(?:y|ies)|sales|trade|invest\\w*|merger|factory|jobs|quarter|budget|interest rates?|earnings|startup',
    '매출|이익|주가|주식|은행|시장|물가|금리|기업|회사|수출|수입|투자|인수|공장|일자리|분기|예산|환율|창업',
  ],
  [
    /tech|comput|software|\bIT\b|기술|컴퓨터|과학기술|테크/iu,
    'software|phones?|chips?|robots?|apps?|computers?|internet|online|satellites?|batter(?:y|ies)|laptops?|browser|data|AI|devices?|processor|startup|drones?|update',
    '소프트웨어|스마트폰|반도체|로봇|앱|컴퓨터|인터넷|위성|배터리|노트북|데이터|인공지능|기기|드론|업데이트',
  ],
  [
    /politic|government|정치|정부/iu,
    'parliament|president|minister|elections?|votes?|voters|senate|government|party|law|mayor|policy|council|treaty|coalition|reform',
    '국회|대통령|장관|선거|투표|정부|정당|법안|시장 후보|정책|의회|총리|조약|개혁|여당|야당',
  ],
  [
    /sport|스포츠|체육/iu,
    'team|match|goal\\w*|goalkeeper|cup|league|coach|final|penalt\\w+|players?|season|olympics?|marathon|tennis|football|champion\\w*|race|stadium|swimmer|medal',
    '팀|경기|골|골키퍼|우승|리그|감독|결승|승부차기|선수|시즌|올림픽|마라톤|테니스|축구|야구|챔피언|금메달|수영',
  ],
  [
    /cultur|art|entertain|문화|예술|연예|오락/iu,
    'film|movie|museum|exhibition|concert|novel|painting|theat(?:er|re)|singer|album|festival|opera|actor|actress|book prize|orchestra|poet',
    '영화|박물관|전시|공연|소설|그림|극장|가수|앨범|축제|오페라|배우|문학상|오케스트라|시인|드라마',
  ],
  [
    /health|medic|건강|의료/iu,
    'doctors?|hospital|vaccine|disease|virus|patients?|diet|sleep|medicine|nurses?|symptoms?',
    '의사|병원|백신|질병|바이러스|환자|식단|수면|약|간호사|증상',
  ],
  [
    /^science|scientif|^과학$/iu,
    'scientists?|planet|telescope|fossil|species|experiment|researchers?|galaxy|ocean|physics|chemists?',
    '과학자|행성|망원경|화석|생물|실험|연구|은하|바다|물리|화학',
  ],
  [
    /travel|tourism|여행|관광/iu,
    'flights?|hotel|tourists?|beach|airport|trip|journey|passport|island|cruise',
    '항공|호텔|관광|해변|공항|여행|여권|섬|유람선',
  ],
  [
    /food|cook|음식|요리|맛집/iu,
    'recipe|restaurant|chef|bread|soup|kitchen|dish',
    '레시피|식당|셰프|빵|국|부엌|요리',
  ],
  [
    /weather|climate|날씨|기후/iu,
    'storm|rain|snow|wind|temperature|flood|heat',
    '폭풍|비가|눈이|바람|기온|홍수|더위',
  ],
  [
    /billing|payment|invoice|결제|청구|요금/iu,
    'charged?|invoice|refund|money back|payment|card|price|paid|bill',
    '결제|청구|환불|카드|요금|영수증|계산서',
  ],
  [
    /deliver|shipping|logistic|배송|택배|물류/iu,
    'parcel|courier|deliver\\w*|arrived?|shipp\\w+|address|package|tracking',
    '택배|배송|도착|주소|운송장',
  ],
  [
    /technical|defect|bug|support|기술 지원|고장|오류/iu,
    'broken|crash\\w*|error|does not work|doesn.t work|freezes|bug|screen|install\\w*',
    '고장|오류|멈춰|안 돼|작동|화면|설치|버그',
  ],
  [
    /account|login|계정|로그인/iu,
    'password|account|log in|login|sign in|username',
    '비밀번호|계정|로그인|아이디|탈퇴',
  ],
  [
    /feedback|praise|compliment|의견|칭찬|제안/iu,
    'love|lovely|great|thank\\w*|suggest\\w*|would be nice|idea',
    '좋아요|감사|최고|제안|추가해',
  ],
  [
    /complaint|불만|항의/iu,
    'disappoint\\w*|terrible|unacceptable|angry|late|broken|wrong|rude',
    '실망|최악|화가|늦|고장|잘못|불친절',
  ],
  [/question|inquiry|질문|문의/iu, 'how|what|when|where|why|can i|do you', '어떻게|언제|어디|왜|인가요|나요'],
  [
    /^spam|스팸/iu,
    'win|winner|free|prize|click|urgent|cash|lottery|offer|congratulations|limited time',
    '당첨|무료|클릭|상금|대출|광고|한정',
  ],
];
const rules = kinds.map(([name, english, korean]) => ({
  name,
  english: new RegExp(`\\b(?:${english})\\b`, 'giu'),
  korean: new RegExp(`(?:${korean})`, 'gu'),
}));

/** How many words of a text speak for a category of that name; 0 for names of no known kind. */
export function categoryCues(category: string, text: string): number {
  const rule = rules.find(({ name }) => name.test(category));
  if (!rule || /^(?:not|no|ham)\b/iu.test(category)) return 0;
  return new Set([...(text.match(rule.english) ?? []), ...(text.match(rule.korean) ?? [])]).size;
}
