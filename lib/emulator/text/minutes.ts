import type { Language } from './language-of';

type Remark = { speaker: string | undefined; text: string };

const wording = {
  en: {
    headings: ['Summary', 'Decisions', 'Tasks', 'Open questions'],
    columns: '| Task | Owner | Due |',
    none: 'none',
    open: 'not set',
  },
  ko: {
    headings: ['요약', '결정한 일', '할 일', '남은 질문'],
    columns: '| 할 일 | 담당 | 기한 |',
    none: '없음',
    open: '미정',
  },
} as const;

const asked = /\bdecisions?\b[\s\S]*\btasks?\b|결정한?\s?(?:일|사항)[\s\S]*할\s?일/iu;
const decision =
  /\b(?:let us|let's|agreed|decided?|fine|we go with)\b|가시죠|하시죠|좋아요|정해요|하기로|결정/iu;
const task =
  /\b(?:i can|i will|i'll|please|will|then i)\b|[을ㄹ]게요|할게요|만들게요|겠습니다|보내 주세요|해 주세요/iu;
const due =
  /\b(?:by |until )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tonight|today|tomorrow(?: morning)?|next (?:week|month))\b|(?:[월화수목금토일]요일|오늘(?: 저녁)?|내일(?: 오전)?|다음 주)(?:까지)?/iu;

const interjection = /^(?:(?:fine|ok|okay|agreed|yes|sure|good|네|좋아요|그럼|그러면|알겠어요)[,.]?\s+)+/iu;

/** Whether a system message asks for minutes with decisions and tasks. */
export function asksForMinutes(system: string): boolean {
  return asked.test(system);
}

/** Minutes of a transcript ("Web: I can build it by Friday."): summary, decisions, tasks with owner and date, open
 *  questions. Undefined when nobody speaks in it. */
export function meetingMinutes(transcript: string, language: Language): string | undefined {
  const remarks = transcript.split(/(?<=[.!?。])\s+|\n+/u).reduce<Remark[]>((all, sentence) => {
    const [, speaker, text = sentence] = /^([^:\s][^:.!?]{0,20}):\s*(.+)$/u.exec(sentence.trim()) ?? [];
    const said = text.trim().replace(interjection, '');
    const capitalised = said.charAt(0).toUpperCase() + said.slice(1);
    return [...all, { speaker: speaker ?? all.at(-1)?.speaker, text: capitalised }];
  }, []);
  if (!remarks.some(({ speaker }) => speaker !== undefined)) return undefined;
  const { headings, columns, none, open } = wording[language];
  const questions = remarks.filter(({ text }) => text.endsWith('?'));
  const told = remarks.filter(({ text }) => !text.endsWith('?'));
  const decisions = told.filter(({ text }) => decision.test(text) && !task.test(text));
  const tasks = told.filter(({ text }) => task.test(text));
  const list = (items: readonly Remark[]) =>
    items.length > 0 ? items.map(({ text }) => `- ${text}`).join('\n') : none;
  const rows = tasks.map(
    ({ speaker, text }) => `| ${text} | ${speaker ?? open} | ${due.exec(text)?.[0] ?? open} |`,
  );
  const sections = [
    list(decisions),
    rows.length > 0 ? [columns, '|---|---|---|', ...rows].join('\n') : none,
    list(questions),
  ];
  const summary = told
    .slice(0, 2)
    .map(({ text }) => text)
    .join(' ');
  return [
    `**${headings[0]}**: ${summary}`,
    ...sections.map((section, i) => `**${headings[i + 1]}**\n\n${section}`),
  ].join('\n\n');
}
