/** A field's name in words: `orderId` and `order_id` are "order id". */
export function fieldWords(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[_\-.]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** What Korean messages call common fields. */
const koreanLabels: Readonly<Record<string, string>> = {
  name: '이름|성함|고객명',
  email: '이메일|메일',
  phone: '전화번호|전화|연락처',
  date: '날짜|일자|일시',
  time: '시간|시각',
  title: '제목',
  subject: '제목|주제',
  city: '도시|지역',
  location: '장소|위치|지역',
  address: '주소',
  quantity: '수량|개수',
  price: '가격|금액',
  amount: '금액|합계',
  product: '제품|상품|상품명',
  order: '주문|주문번호',
  'order id': '주문번호',
};

/** The value behind a label: `Name: Kim`, `이름: 김하나`. */
export function findLabelled(text: string, name: string): string | undefined {
  const words = fieldWords(name);
  if (words === '') return undefined;
  const spelled = words.split(' ').map(escapePattern).join('[ _-]?');
  const korean = koreanLabels[words] ?? koreanLabels[words.split(' ').at(-1) ?? ''];
  const labels = korean === undefined ? spelled : `${spelled}|${korean}`;
  const label = new RegExp(String.raw`(?:^|[\s,;(])(?:${labels})\s*[:：=]\s*([^\n,;]+)`, 'iu');
  return label.exec(text)?.[1]?.trim();
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
