import { arithmeticPattern } from '../json/text-patterns';
import { matchConcepts } from '../text/concepts';
import { searchTerms } from '../text/search-terms';

/** What Korean messages call the things that tools, usually named in English, are about. */
const english: Readonly<Record<string, string>> = {
  날씨: 'weather',
  기온: 'weather temperature',
  시간: 'time',
  '몇 시': 'time',
  검색: 'search',
  찾아: 'search find',
  주문: 'order',
  재고: 'stock inventory',
  예약: 'booking reservation',
  메일: 'email',
  번역: 'translate translation',
  계산: 'calculate calculator',
  환율: 'exchange rate currency',
  주가: 'stock price',
  일정: 'calendar event schedule',
  알림: 'reminder notification',
  음악: 'music',
  지도: 'map',
  길찾기: 'directions',
  환불: 'refund',
  배송: 'delivery shipping shipment tracking',
  취소: 'cancel',
  도서: 'book',
  책: 'book',
  호텔: 'hotel',
  항공: 'flight',
  비행기: 'flight',
  티켓: 'ticket',
  문의: 'ticket support',
  고객: 'customer',
  가격: 'price',
  상품: 'product',
};

/** Words that say nothing about what a tool is for. */
const empty = new Set(
  searchTerms(
    'get set fetch make call function tool current given user use return provide information data value name specified list',
  ),
);

/** What a text is about, in terms that messages and tool descriptions share across the two languages. */
export function toolTerms(text: string): Set<string> {
  const translated = Object.entries(english)
    .filter(([word]) => text.includes(word))
    .map(([, words]) => words);
  const whole = [text, ...translated].join(' ');
  const terms = [...searchTerms(whole), ...matchConcepts(whole).terms];
  if (arithmeticPattern.test(text)) terms.push(...searchTerms('calculate calculator math expression'));
  return new Set(terms.filter((term) => !term.startsWith('~') && !empty.has(term)));
}
