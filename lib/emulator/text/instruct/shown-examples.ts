import { labelledLines } from './labelled-lines';

/** A pattern of examples whose last one has no answer yet. */
export type ShownExamples = {
  /** What stands before the first example. */
  instruction: string;
  examples: readonly { question: string; answer: string }[];
  question: string;
  /** What the prompt has of the last answer. */
  written: string;
};

/** Labels that name parts of one thing: lines of different ones are no list of pairs. */
const partNames =
  /^(?:product|keywords?|text|names?|topic|title|input|output|e-?mail|message|headline|question|context|subject|description|customer|agent|제품|핵심어|키워드|글|이름|주제|제목|입력|출력|이메일|메시지|질문|설명|고객|상담원)$/iu;
const separators = ['→', '=>', '->', ':', '='] as const;

/** The examples that a prompt shows as labelled records ("Tweet: … Sentiment: …") or as pairs on lines of their own
 *  ("Titanic: 🚢", "one → 하나"); undefined where it shows none. */
export function shownExamples(prompt: string): ShownExamples | undefined {
  return records(prompt) ?? pairs(prompt);
}

function records(prompt: string): ShownExamples | undefined {
  const lines = labelledLines(prompt);
  const last = lines.at(-1);
  if (!last) return undefined;
  const answers = lines.flatMap(({ label }, i) => (label === last.label ? [i] : []));
  const open = lines.length - 1;
  const before = answers.at(-2);
  if (before === undefined) return undefined;
  const parts = open - before - 1;
  const groups = answers.map((answer) => lines.slice(Math.max(0, answer - parts), answer));
  const asked = groups.at(-1)!;
  if (parts < 1) return undefined;
  const examples = answers.slice(0, -1).flatMap((answer, i) => {
    const own = groups[i]!;
    const alike = own.length === parts && own.every(({ label }, at) => label === asked[at]!.label);
    const { value } = lines[answer]!;
    return alike && value !== '' ? [{ question: textOf(own), answer: value }] : [];
  });
  if (examples.length === 0) return undefined;
  const first = groups.find((own) => own.length === parts && own[0]!.label === asked[0]!.label)![0]!;
  return {
    instruction: prompt.slice(0, first.at),
    examples,
    question: textOf(asked),
    written: prompt.slice(last.valueAt),
  };
}

function textOf(parts: readonly { label: string; value: string }[]): string {
  return parts.length === 1
    ? parts[0]!.value
    : parts.map(({ label, value }) => `${label}: ${value}`).join('\n');
}

function pairs(prompt: string): ShownExamples | undefined {
  const lines = prompt.split('\n');
  for (const separator of separators) {
    const parts = lines.map((line) => {
      const at = line.indexOf(separator);
      const key =
        at < 0
          ? ''
          : line
              .slice(0, at)
              .replace(/^\s*(?:[-*•]|\d{1,2}[.)])\s+/u, '')
              .trim();
      return { line, key, value: at < 0 ? '' : line.slice(at + separator.length) };
    });
    let first = parts.length;
    while (first > 0 && (parts[first - 1]!.key !== '' || parts[first - 1]!.line.trim() === '')) first -= 1;
    const own = parts.slice(first).filter(({ key }) => key !== '');
    const last = own.at(-1);
    const examples = own.slice(0, -1);
    if (!last || last !== parts.at(-1) || examples.length < 2) continue;
    if (examples.some(({ key, value }) => value.trim() === '' || key.length > 60)) continue;
    if (separator === ':' && own.some(({ key }) => partNames.test(key))) continue;
    return {
      instruction: lines.slice(0, first).join('\n'),
      examples: examples.map(({ key, value }) => ({ question: key, answer: value.trim() })),
      question: last.key,
      written: last.value,
    };
  }
  return undefined;
}
