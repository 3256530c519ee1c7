import { asGranted, asReported } from './korean-endings';
import type { Language } from '../language-of';
import type { Ticket } from './read-ticket';

/** An answer to a customer as a small HTML page, made of what the ticket says. */
export function htmlEmail(ticket: Ticket, language: Language): string {
  const paragraphs = language === 'ko' ? korean(ticket) : english(ticket);
  return `<html><body>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</body></html>`;
}

function korean({ sentence, time, wish, improvement }: Ticket): string[] {
  const reported = asReported(sentence.replace(/(?:^|\s)(?:저는|제가|저희는)\s+/gu, ' ').trim());
  return [
    '안녕하세요, 고객님.',
    reported === undefined
      ? '보내 주신 문의를 잘 확인했습니다.'
      : `${escaped(reported)} 말씀을 확인했습니다.`,
    `${time === undefined ? '이번 일' : `${escaped(time)}에 생긴 일`}로 불편을 드려 진심으로 사과드립니다.`,
    ...(wish === undefined
      ? ['확인되는 대로 처리 방법을 안내해 드리겠습니다.']
      : [`요청하신 대로 ${escaped(asGranted(wish, '겠습니다'))}.`]),
    ...(improvement === undefined
      ? []
      : [
          `또한 ${escaped(improvement.replace(/해 주기$/u, '하겠습니다').replace(/ 주기$/u, ' 드리겠습니다'))}.`,
        ]),
    '감사합니다.<br>고객센터 드림',
  ];
}

function english({ problem, time, wish }: Ticket): string[] {
  return [
    'Dear customer,',
    `Thank you for your message. We have understood the problem: ${escaped(problem.replace(/[.]+$/u, ''))}.`,
    `We are sorry for the trouble${time === undefined ? '' : ` that you had (${escaped(time)})`}.`,
    ...(wish === undefined
      ? ['We will tell you soon what we can do.']
      : [`We will take care of your wish: ${escaped(wish.replace(/[.]+$/u, ''))}.`]),
    'Kind regards,<br>Customer support',
  ];
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
