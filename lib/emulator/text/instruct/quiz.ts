import type { AnswerCandidate } from '../answer-candidates';
import { languageOf } from '../language-of';
import { literalValues } from '../literal-values';
import { sentencesOf } from '../sentences';

type Question = { sentence: string; answer: string; others: string[] };

const letters = 'ABCDE';

/** A multiple-choice quiz of gaps in a text's own sentences: the gap is a number or name, the other answers are numbers near it
 *  or other names of the text, and the key stands at the end. */
export function quiz(text: string, count: number, choices: number): AnswerCandidate[] {
  const names = [
    ...new Set(
      literalValues(text)
        .filter(({ kind }) => kind === 'name' || kind === 'quoted')
        .map((own) => own.text),
    ),
  ];
  const questions = sentencesOf(text).flatMap((sentence): Question[] => {
    const literals = literalValues(sentence);
    const gap =
      literals.find(({ kind }) => kind === 'number' || kind === 'date') ??
      literals.find(({ kind, text: own }) => kind === 'name' && !sentence.startsWith(own));
    if (!gap) return [];
    const others =
      gap.kind === 'number'
        ? near(gap.text, choices - 1)
        : names.filter((name) => name !== gap.text).slice(0, choices - 1);
    return others.length === 0 ? [] : [{ sentence, answer: gap.text, others }];
  });
  if (questions.length === 0) return [];
  const write = (chosen: readonly Question[]) =>
    written(chosen, languageOf(text) === 'ko' ? '정답' : 'Answers');
  const last = questions.slice(-count);
  return [
    { text: write(questions.slice(0, count)), weight: 0.8 },
    { text: write(last), weight: 0.2 },
  ];
}

function written(questions: readonly Question[], key: string): string {
  const keys: string[] = [];
  const blocks = questions.map(({ sentence, answer, others }, i) => {
    const at = (i * 2 + 1) % (others.length + 1);
    const options = [...others.slice(0, at), answer, ...others.slice(at)];
    keys.push(`${i + 1}${letters[at]}`);
    const lines = options.map((option, place) => `   ${letters[place]}) ${option}`);
    return [`${i + 1}. ${sentence.replace(answer, '____')}`, ...lines].join('\n');
  });
  return `${blocks.join('\n\n')}\n\n${key}: ${keys.join(', ')}`;
}

/** Numbers in the neighbourhood: years by some years, others by a part of themselves. */
function near(number: string, count: number): string[] {
  const value = Number(number.replaceAll(',', ''));
  if (!Number.isFinite(value)) return [];
  const isYear = /^(?:1[5-9]|20)\d\d$/u.test(number);
  const step = isYear ? 12 : Math.max(1, Math.round(value / 4));
  const decimals = /\.(\d+)$/u.exec(number)?.[1]?.length ?? 0;
  return Array.from({ length: count }, (_, i) =>
    (value + (i % 2 === 0 ? -step : step) * (1 + Math.floor(i / 2))).toFixed(decimals),
  );
}
