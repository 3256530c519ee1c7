import { languageOf } from '../language-of';
import { literalValues } from '../literal-values';
import { isUrgent, timeIn, wishIn } from '../message-signs';
import { sentencesOf } from '../sentences';
import { htmlEmail } from './html-email';
import { asGranted, asNote, asWish } from './korean-endings';
import { sentimentScore } from './sentiment-score';

type Reader = (text: string, label: string) => string | undefined;

const greeting =
  /^(?:hello|hi|hey|dear [\w ]+|good (?:morning|afternoon|evening)|안녕하세요|안녕하십니까)[,.! ]+/iu;
const about = { improve: /재발|프로세스|다시 (?:생기|일어나|발생)|반복되|개선/u };

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

export type Ticket = {
  problem: string;
  sentence: string;
  time?: string | undefined;
  wish?: string | undefined;
  improvement?: string | undefined;
};

function ticketOf(text: string): Ticket {
  const wishes = wishesIn(text);
  return {
    problem: problemIn(text),
    sentence: problemSentence(text),
    time: whenIn(text),
    wish: wishes.find((wish) => !about.improve.test(wish)),
    improvement: wishes.find((wish) => about.improve.test(wish)),
  };
}

/** What the customers of a conversation said, or else the agents; the whole text where nobody speaks. */
function spoken(text: string, speaker: RegExp): string[] {
  const lines = text.split('\n').map((line) => /^([^:：]{1,20})[:：]\s*(.+)$/u.exec(line.trim()));
  const turns = lines.filter((line) => line !== null);
  if (turns.length < 2) return [];
  return turns.filter(([, name = '']) => speaker.test(name)).map(([, , said = '']) => said);
}

function problemSentence(text: string): string {
  const said = spoken(text, /customer|user|client|고객|손님/iu);
  const sentences = (said.length > 0 ? said : [text])
    .flatMap(sentencesOf)
    .map((sentence) => sentence.replace(greeting, '').trim());
  const told = sentences.filter(
    (sentence) =>
      sentence.length > 8 &&
      !/[?？]$/u.test(sentence) &&
      asWish(sentence) === undefined &&
      !/^(?:my name|i am [A-Z]|제 이름|저는 \S+(?:입니다|이에요|예요))/iu.test(sentence),
  );
  const worst = told
    .map((sentence) => ({ sentence, score: sentimentScore(sentence) }))
    .sort((a, b) => a.score - b.score)[0];
  // A complaint begins with what happened, unless one sentence says it more clearly.
  const first = told[0];
  if (languageOf(text) === 'ko' && first !== undefined && first.length > 20 && !/주문(?:했|하)/u.test(first))
    return first;
  return (worst && worst.score < 0 ? worst.sentence : first) ?? sentences[0] ?? text;
}

function problemIn(text: string): string {
  return noted(problemSentence(text));
}

function noted(sentence: string): string {
  if (languageOf(sentence) === 'ko') return asNote(sentence.replace(/^(?:저는|제가|저희는)\s+/u, ''));
  const plain = sentence
    .replace(/\bmy\b/giu, "the customer's")
    .replace(/\bI (?:was|am)\b/gu, 'the customer was')
    .replace(/\bI have\b/gu, 'the customer has')
    .replace(/\bI\b(?!')/gu, 'the customer');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** What is asked for, the clearest first: a plea before what the writer would like, compensation before better processes. */
function wishesIn(text: string): string[] {
  if (languageOf(text) === 'ko') {
    const rank = (wish: string) => Number(!wish.endsWith(' 주기')) + 2 * Number(about.improve.test(wish));
    return sentencesOf(text)
      .flatMap((sentence) => asWish(sentence) ?? [])
      .sort((a, b) => rank(a) - rank(b));
  }
  const polite = sentencesOf(text).flatMap(
    (sentence) => /\b(?:please|could you|can you)\s+([^?!]+?)[.?!]*$/iu.exec(sentence)?.[1] ?? [],
  );
  return [...polite, wishIn(text) ?? '']
    .filter((wish) => wish !== '')
    .map((wish) => wish.charAt(0).toUpperCase() + wish.slice(1));
}

function handlingIn(text: string): string {
  const wishes = wishesIn(text);
  const wish = wishes.find((own) => !about.improve.test(own));
  const improvement = wishes.find((own) => about.improve.test(own));
  if (languageOf(text) !== 'ko')
    return `Apologize, check what happened${wish === undefined ? '' : `, then offer what the customer asks for: ${wish.charAt(0).toLowerCase()}${wish.slice(1)}`}`;
  const granted = wish === undefined ? '고객에게 처리 방법을 안내하' : asGranted(wish, '');
  const later = improvement === undefined ? '기' : `고, ${improvement.replace(/해 주기$/u, '하기')}`;
  return `불편을 드린 점을 사과하고 접수된 내용을 확인한 뒤 ${granted}${later}`;
}

function resolutionIn(text: string): string | undefined {
  const agent = spoken(text, /agent|support|assistant|representative|상담|직원|담당/iu).flatMap(sentencesOf);
  const deeds = agent.filter(
    (sentence) =>
      /\b(?:i will|i'll|i have|i've|we will|we have|please)\b|겠습니다|드렸|드릴게요|했습니다|되었습니다/iu.test(
        sentence,
      ) &&
      !/[?？]$/u.test(sentence) &&
      !/sorry|죄송/iu.test(sentence),
  );
  const last = deeds.at(-1);
  if (last === undefined) return undefined;
  if (languageOf(last) === 'ko')
    return /(?:하|드리|보내|하)?겠습니다\.?$/u.test(last)
      ? last.replace(/겠습니다\.?$/u, '기로 함')
      : asNote(last);
  return last
    .replace(/\b(?:and )?I have\b/gu, (found) => (found.startsWith('and') ? 'and has' : 'The agent has'))
    .replace(/^(?:I will|I'll|We will)\b/u, 'The agent will')
    .replace(/\bI will\b/gu, 'the agent will')
    .replace(/\byour\b/gu, "the customer's");
}

function moodIn(text: string): string {
  const score = sentimentScore(text);
  const ko = languageOf(text) === 'ko';
  if (score > 0.5) return ko ? '만족' : 'positive';
  return score < -0.5 ? (ko ? '불만' : 'negative') : ko ? '보통' : 'neutral';
}

function whenIn(text: string): string | undefined {
  const event = /(?:^|[\s,])((?:[가-힣A-Za-z0-9]+ ){0,3}[가-힣A-Za-z0-9]+ ?(?:직후|이후|직전))/u.exec(
    text,
  )?.[1];
  const direct =
    /\b(?:right |shortly |just )?(?:after|since) (?:the |an? )?(?:latest |last )?(?:[\w-]+ )?(?:update|maintenance|patch|release)\b/iu.exec(
      text,
    )?.[0];
  return (event ?? direct ?? timeIn(text) ?? dateIn(text))?.trim();
}

function dateIn(text: string): string | undefined {
  const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
  const pattern = new RegExp(
    `\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${months})(?: \\d{4})?\\b|\\b(?:${months}) \\d{1,2}(?:st|nd|rd|th)?(?:, \\d{4})?\\b|(?:\\d{4}년 )?\\d{1,2}월 ?\\d{1,2}일`,
    'iu',
  );
  return pattern.exec(text)?.[0] ?? literalValues(text).find(({ kind }) => kind === 'date')?.text;
}

function codeIn(text: string): string | undefined {
  const code = /\b(?=[A-Z0-9-]*\d)[A-Z]{1,5}-?\d{2,}[\w-]*|#\d{2,}/u.exec(text)?.[0];
  return code ?? /(?:number|번호)(?:는|은|:| is)?\s*#?(\d{2,})/iu.exec(text)?.[1];
}

function nameIn(text: string): string | undefined {
  return (
    /\b(?:my name is|this is|i am|i'm) ([A-Z][\p{L}'-]+(?: [A-Z][\p{L}'-]+){0,2})/iu
      .exec(text)?.[1]
      ?.replace(/ (?:and|from)\b.*$/iu, '') ??
    /(?:제 이름은|저는) ([가-힣]{2,5}?)(?:입니다|이에요|예요|이고|라고|이라고)/u.exec(text)?.[1] ??
    literalValues(text).find(({ kind, text: own }) => kind === 'name' && own.includes(' '))?.text
  );
}

function productIn(text: string): string | undefined {
  const quoted =
    /(?:the |my |a )?([\w-]+ )?["“]([^"”\n]+)["”]/u.exec(text) ??
    /(?:([가-힣]+) )?['‘]([^'’\n]+)['’]/u.exec(text);
  if (quoted)
    return `${quoted[1] ?? ''}${quoted[1] !== undefined && !quoted[1].endsWith(' ') ? ' ' : ''}${quoted[2]}`;
  return (
    /\b(?:ordered|bought|purchased) (?:an? |the |two |my )?([\w-]+(?: [\w-]+)?)/iu.exec(text)?.[1] ??
    /([가-힣]+)(?:을|를) (?:주문|구매|샀)/u.exec(text)?.[1]
  );
}

function placeIn(text: string): string | undefined {
  return (
    /\b(?:in|at|near) (?!January|February|March|April|May|June|July|August|September|October|November|December)([A-Z][\p{L}]+(?: [A-Z][\p{L}]+)?)/u.exec(
      text,
    )?.[1] ?? /([가-힣]{2,8}?)(?:에서|에 있는| 매장| 지점| 가게)/u.exec(text)?.[1]
  );
}
