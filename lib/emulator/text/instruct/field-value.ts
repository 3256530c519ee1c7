import { languageOf } from '../language-of';
import { isUrgent } from '../message-signs';
import { sentencesOf } from '../sentences';
import { codeIn, dateIn, nameIn, placeIn, productIn } from './details-in';
import { htmlEmail } from './html-email';
import {
  handlingIn,
  moodIn,
  noted,
  problemIn,
  resolutionIn,
  ticketOf,
  whenIn,
  wishesIn,
} from './read-ticket';

type Reader = (text: string, label: string) => string | undefined;

/** What a label asks for, the first rule that fits. */
const readers: readonly [RegExp, Reader][] = [
  [/html/iu, (text) => htmlEmail(ticketOf(text), languageOf(text))],
  [/시점|언제|\bwhen\b|occurred/iu, whenIn],
  [
    /^time\b|시간|시각/iu,
    (text) =>
      /\b\d{1,2}:\d{2}(?:\s?[ap]m)?\b|\b\d{1,2}\s?[ap]m\b|(?:오전|오후)?\s?\d{1,2}시(?:\s?\d{1,2}분)?/iu
        .exec(text)?.[0]
        .trim(),
  ],
  [/date|deadline|due|\bday\b|날짜|일자|기한/iu, dateIn],
  [
    /phone|mobile|전화|연락처/iu,
    (text) => /\+?\d[\d -]{6,16}\d/u.exec(text.replace(/\d{4}-\d{2}-\d{2}/gu, ''))?.[0],
  ],
  [/응대|대응|조치|how to (?:answer|respond|handle)|next step|handling/iu, handlingIn],
  [/resolution|resolved|solution|해결/iu, resolutionIn],
  [/reason|issue|problem|complaint|defect|이유|사유|문제|불량/iu, problemIn],
  [/sentiment|mood|feeling|emotion|감정|기분/iu, moodIn],
  [
    /urgen|priority|긴급|우선/iu,
    (text) =>
      languageOf(text) === 'ko' ? (isUrgent(text) ? '높음' : '보통') : isUrgent(text) ? 'high' : 'normal',
  ],
  [/wish|want|request|compensation|보상|요청|원하는|바라는|요구/iu, (text) => wishesIn(text)[0]],
  [/e-?mail|이메일|메일/iu, (text) => /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[A-Za-z]{2,12})+/u.exec(text)?.[0]],
  [/order|number|code|\bid\b|ticket|reference|번호|코드/iu, codeIn],
  [
    /guests|people|persons|quantity|count|인원|수량|개수/iu,
    (text) =>
      /(\d+)\s?(?:guests|people|persons|adults|of us|명|분|인|개|pieces)/iu.exec(text)?.[1] ??
      /\bfor (\d+)\b/iu.exec(text)?.[1],
  ],
  [
    /price|amount|total|cost|가격|금액|비용/iu,
    (text) => /[$€£₩]\s?\d[\d,.]*\d|\d[\d,.]*\s?(?:dollars|euros|원)/iu.exec(text)?.[0],
  ],
  [/product|item|제품|상품|물건/iu, productIn],
  [/city|town|place|location|destination|도시|장소|지역|위치/iu, placeIn],
  [
    /company|organi[sz]ation|employer|회사|기관/iu,
    (text) =>
      /\b(?:at|from|for) ([A-Z][\w&]+(?: [A-Z][\w&]+)*(?: (?:Inc|Ltd|GmbH|Corp))?)/u.exec(text)?.[1] ??
      /([가-힣A-Za-z]{2,12}(?:회사|전자|은행|상사|주식회사))/u.exec(text)?.[1],
  ],
  [/summary|요약/iu, (text) => noted(sentencesOf(text)[0] ?? '')],
  [/name|customer|person|이름|성함|고객명|예약자/iu, nameIn],
];

/** What a text says to a field of that name, in its own words; undefined where it says nothing. */
export function fieldValue(label: string, text: string): string | undefined {
  const found = readers
    .find(([pattern]) => pattern.test(label))?.[1](text, label)
    ?.trim();
  if (found !== undefined && found !== '') return found;
  const behind = new RegExp(
    `(?:^|[\\s,;(])${label.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}\\s*(?:[:：=]|is|은|는)\\s*([^\\n,;.]+)`,
    'iu',
  );
  return behind.exec(text)?.[1]?.trim();
}
