import { labelledLines } from './labelled-lines';

/** Fields that a prompt wants to be filled. */
export type OpenFields = {
  fields: readonly { label: string; mark: string }[];
  /** The prompt before the first field. */
  before: string;
  /** What stands behind the last field. */
  written: string;
};

/** The lines "Name:", "Date:" … at the end of a prompt that have no values; undefined for fewer than two. */
export function openFields(prompt: string): OpenFields | undefined {
  const lines = labelledLines(prompt);
  const isEmpty = (i: number) => {
    const { valueAt, label } = lines[i]!;
    return (
      /^[ \t]*(?:\n|$)/u.test(prompt.slice(valueAt)) &&
      !/^(?:json|html|output|answer|result|출력|답|결과)$/iu.test(label)
    );
  };
  let end = lines.length - 1;
  // A written answer repeats the labels; the block of empty ones stands before it.
  while (
    end > 0 &&
    !(isEmpty(end) && isEmpty(end - 1) && isNext(prompt, lines[end - 1]!.valueAt, lines[end]!.at))
  )
    end -= 1;
  if (end < 1) return undefined;
  let first = end;
  while (first > 0 && isEmpty(first - 1) && isNext(prompt, lines[first - 1]!.valueAt, lines[first]!.at))
    first -= 1;
  const after = prompt.slice(lines[end]!.valueAt);
  return {
    fields: lines.slice(first, end + 1).map(({ label, mark }) => ({ label, mark })),
    before: prompt.slice(0, lines[first]!.at),
    written: after,
  };
}

function isNext(prompt: string, from: number, to: number): boolean {
  return prompt.slice(from, to).trim() === '';
}

const listedKeys = /\b(?:keys?|fields?|properties)\b[:\s]{1,3}([^.:;\n]{2,400})/iu;
const extracted = /\bextract\s+(?:the\s+)?([^.:;\n]{2,300}?)\s+(?:as|to|into|in|from|of)\b/iu;
const koreanKeys = /(?:키|필드|항목)(?:는|은)?\s*[:：]?\s*([^\n.]{2,400})/u;
const koreanKeysEnd = /(?:이고|이며|이야|입니다|예요|이에요|(?:으)?로|만)(?:\s.*)?$/u;

/** The keys that an instruction names for JSON: "with the keys name, date and time", "키는 이름, 날짜, 시간이고". */
export function namedKeys(instruction: string): string[] {
  const list = (listedKeys.exec(instruction) ?? extracted.exec(instruction))?.[1];
  const keys =
    list === undefined ? namedKoreanKeys(instruction) : list.split(/\s*,\s*(?:and\s+)?|\s+and\s+/iu);
  const found = keys.map((key) => key.trim()).filter((key) => key !== '' && key.split(/\s+/u).length <= 4);
  const quoted = [...instruction.matchAll(/["`“]([\p{L}_][\p{L}\d_ ]{0,39})["`”]/gu)].map(
    ([, key = '']) => key,
  );
  return found.length >= 2 ? found : quoted;
}

function namedKoreanKeys(instruction: string): string[] {
  const items = (koreanKeys.exec(instruction)?.[1] ?? '').split(/\s*,\s*/u);
  const last = items.findIndex((item) => koreanKeysEnd.test(item));
  const own = last < 0 ? items : items.slice(0, last + 1);
  return own.map((item) => item.replace(koreanKeysEnd, ''));
}
