import { answerForm } from './answer-form';
import type { Pair } from './conversation';
import type { Language } from './language-of';
import { sentencesOf } from './sentences';
import { subjectQuery } from './weighted-terms';

/** What a message can want of the answer before it, in the order in which the words are looked for. */
const wishes = {
  again:
    /\b(?:say|write|repeat) (?:it|that) again\b|\brepeat\b|\bonce more\b|다시\s?(?:한\s?번\s?)?(?:말|써|보여|알려)\S*|한\s?번\s?더/giu,
  shorter:
    /\b(?:short(?:er|en)?|brief(?:ly|er)?|concise(?:ly)?|tl;?dr|summar(?:y|i[sz]e))\b|짧게|간단(?:히|하게)|간략\S*|줄여\S*|요약\S*/giu,
  list: /\b(?:bullet(?:ed|s)?(?: points?| list)?|list)\b|목록\S*|리스트\S*/giu,
  table: /\btable\b|(?<![가-힣])표로?(?![가-힣])/giu,
  more: /\b(?:(?:tell|give) me more|go on|continue|more|(?:in )?(?:more )?details?|longer|why|how so|explain|elaborate|(?:for )?example|understand)\b|더|계속\S*|자세\S*|길게|왜\S*|예(?:를|시)\S*|들어|이해\S*(?:\s안\s?\S*)?|설명\S*|이어서/giu,
} as const;
const languages: Record<Language, RegExp> = {
  en: /\b(?:in|into|to) english\b|영어로\S*/giu,
  ko: /\b(?:in|into|to) korean\b|한(?:국어|글)로\S*/giu,
};
const doing =
  /\b(?:make|turn|put|say|write|show|answer|reply|translate|format)\b|정리\S*|바꿔\S*|답\S*|번역\S*|만들어\S*/giu;

export type FollowUp = {
  /** The question that was really about something. */
  about: string;
  /** The language that is asked for, when one is. */
  language?: Language;
  /** The last answer in the form that is asked for; undefined when more or another language is wanted. */
  answer?: string;
};

/**
 * Reads a message that names no subject of its own ("Shorter, please", "and in Korean?", "표로 정리해 줘") as one about
 * what was said before; undefined when it is none.
 */
export function readFollowUp(question: string, pairs: readonly Pair[]): FollowUp | undefined {
  const last = pairs.at(-1);
  if (last === undefined) return undefined;
  const language = (['en', 'ko'] as const).find((each) => question.search(languages[each]) >= 0);
  const wish = (['again', 'shorter', 'list', 'table', 'more'] as const).find(
    (each) => question.search(wishes[each]) >= 0,
  );
  if (language === undefined && wish === undefined) return undefined;
  if (wish !== 'again' && !proseForms.has(answerForm(last.assistant))) return undefined;
  const rest = [...Object.values(wishes), ...Object.values(languages), doing].reduce(
    (text, pattern) => text.replace(pattern, ' '),
    question,
  );
  if (subjectQuery(rest) !== undefined) return undefined;
  const about = pairs.findLast(({ user }) => subjectQuery(user) !== undefined)?.user ?? last.user;
  const form = language !== undefined || wish === undefined || wish === 'more' ? undefined : forms[wish];
  return { about, language, answer: form?.(last.assistant) };
}

/** What can be told in other words; who was given JSON, code or a table is given that again. */
const proseForms = new Set(['text', 'list', 'sections']);

const forms = {
  again: (answer: string) => answer,
  shorter: (answer: string) => {
    const sentences = told(answer);
    return sentences.slice(0, Math.max(1, Math.floor(sentences.length / 2))).join(' ') || answer;
  },
  list: (answer: string) =>
    told(answer)
      .map((sentence) => `- ${sentence}`)
      .join('\n'),
  table: (answer: string) =>
    ['| # | |', '|---|---|', ...told(answer).map((sentence, i) => `| ${i + 1} | ${sentence} |`)].join('\n'),
};

/** The sentences that say something, not those that announce what follows. */
function told(answer: string): string[] {
  const sentences = sentencesOf(answer);
  const telling = sentences.filter((sentence) => !/[:?]$/u.test(sentence));
  return telling.length > 0 ? telling : sentences;
}
