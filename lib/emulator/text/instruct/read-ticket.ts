import { languageOf } from '../language-of';
import { wishIn, timeIn } from '../message-signs';
import { sentencesOf } from '../sentences';
import { dateIn } from './details-in';
import { asGranted, asNote, asWish } from './korean-endings';
import { sentimentScore } from './sentiment-score';

const greeting =
  /^(?:hello|hi|hey|dear [\w ]+|good (?:morning|afternoon|evening)|안녕하세요|안녕하십니까)[,.! ]+/iu;
const aboutProcesses = /재발|프로세스|다시 (?:생기|일어나|발생)|반복되|개선/u;

/** What a customer's message says. */
export type Ticket = {
  problem: string;
  sentence: string;
  time?: string | undefined;
  wish?: string | undefined;
  improvement?: string | undefined;
};

/** Reads a customer's message by rules. */
export function ticketOf(text: string): Ticket {
  const wishes = wishesIn(text);
  return {
    problem: problemIn(text),
    sentence: problemSentence(text),
    time: whenIn(text),
    wish: wishes.find((wish) => !aboutProcesses.test(wish)),
    improvement: wishes.find((wish) => aboutProcesses.test(wish)),
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

/** What is wrong, as a note. */
export function problemIn(text: string): string {
  return noted(problemSentence(text));
}

/** A sentence as a note about the customer. */
export function noted(sentence: string): string {
  if (languageOf(sentence) === 'ko') return asNote(sentence.replace(/^(?:저는|제가|저희는)\s+/u, ''));
  const plain = sentence
    .replace(/\bmy\b/giu, "the customer's")
    .replace(/\bI (?:was|am)\b/gu, 'the customer was')
    .replace(/\bI have\b/gu, 'the customer has')
    .replace(/\bI\b(?!')/gu, 'the customer');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** What is asked for, the clearest first: a plea before what the writer would like, compensation before better processes. */
export function wishesIn(text: string): string[] {
  if (languageOf(text) === 'ko') {
    const rank = (wish: string) => Number(!wish.endsWith(' 주기')) + 2 * Number(aboutProcesses.test(wish));
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

/** What to do for the customer. */
export function handlingIn(text: string): string {
  const wishes = wishesIn(text);
  const wish = wishes.find((own) => !aboutProcesses.test(own));
  const improvement = wishes.find((own) => aboutProcesses.test(own));
  if (languageOf(text) !== 'ko')
    return `Apologize, check what happened${wish === undefined ? '' : `, then offer what the customer asks for: ${wish.charAt(0).toLowerCase()}${wish.slice(1)}`}`;
  const granted = wish === undefined ? '고객에게 처리 방법을 안내하' : asGranted(wish, '');
  const later = improvement === undefined ? '기' : `고, ${improvement.replace(/해 주기$/u, '하기')}`;
  return `불편을 드린 점을 사과하고 접수된 내용을 확인한 뒤 ${granted}${later}`;
}

/** What the agent of a conversation did or will do, as a note. */
export function resolutionIn(text: string): string | undefined {
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

/** How the writer feels, as a word. */
export function moodIn(text: string): string {
  const score = sentimentScore(text);
  const ko = languageOf(text) === 'ko';
  if (score > 0.5) return ko ? '만족' : 'positive';
  return score < -0.5 ? (ko ? '불만' : 'negative') : ko ? '보통' : 'neutral';
}

/** When it happened, in the message's own words. */
export function whenIn(text: string): string | undefined {
  const event = /(?:^|[\s,])((?:[가-힣A-Za-z0-9]+ ){0,3}[가-힣A-Za-z0-9]+ ?(?:직후|이후|직전))/u.exec(
    text,
  )?.[1];
  const direct =
    /\b(?:right |shortly |just )?(?:after|since) (?:the |an? )?(?:latest |last )?(?:[\w-]+ )?(?:update|maintenance|patch|release)\b/iu.exec(
      text,
    )?.[0];
  return (event ?? direct ?? timeIn(text) ?? dateIn(text))?.trim();
}
