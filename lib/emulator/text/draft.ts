import type { Language } from './language-of';

const requests: Record<Language, RegExp> = {
  en: /\b(?:write|draft|create|compose|make)\b.*?\b(?:description|advert\w*|ad|post|slogan|tweet|newsletter|announcement|pitch|copy)\b.*?\b(?:for|about|of|announc\w+|introduc\w+)\s+(?:an? |the |our |my )?([^.!?\n]{3,80})/iu,
  ko: /^(.{2,60}?)(?:에 대한|에 관한|을 위한|를 위한|의|을 알리는|를 알리는|을|를)?\s*(?:상품 설명|제품 설명|상품 소개|제품 소개|소개 글|소개글|소개|광고 문구|광고|홍보 글|홍보글|홍보 문구|게시글|공지)\S*\s.*(?:써|작성|만들)/u,
};

const drafts: Record<Language, (subject: string) => string> = {
  en: (subject) =>
    `Here are two drafts about **${subject}**. I left out every fact that I do not have; fill in the [square brackets].\n\n**Version 1**\n\nMeet the ${subject}. It does one thing well: [main benefit]. [One fact that proves it] makes the difference on an ordinary day.\n\n**Version 2**\n\nLess [problem], more [benefit]. The ${subject} is ready when you are. Try it at [place] from [date].`,
  ko: (subject) =>
    `**${subject}**에 대한 초안 두 가지예요. 제가 모르는 사실은 비워 두었으니 [대괄호]를 채워 주세요.\n\n**첫 번째**\n\n${subject}, [가장 큰 장점] 하나에 집중했어요. [근거가 되는 사실] 덕분에 평범한 하루가 달라져요.\n\n**두 번째**\n\n[불편]은 줄이고 [장점]은 더했어요. ${subject}, [날짜]부터 [장소]에서 만나 보세요.`,
};

/** Longer messages bring their own text along. */
const LONGEST_REQUEST = 300;

/** A draft with blanks for a request such as "Write a product description for a steel bottle"; otherwise undefined. */
export function draft(question: string, language: Language): string | undefined {
  const subject = requests[language].exec(question.slice(0, LONGEST_REQUEST))?.[1]?.trim();
  return subject === undefined ? undefined : drafts[language](subject);
}
