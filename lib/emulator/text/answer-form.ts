import { jsonAnswer } from './adapt-example';

export type AnswerForm = 'json' | 'code' | 'table' | 'list' | 'sections' | 'text';

/** The form that an answer is written in. */
export function answerForm(answer: string): AnswerForm {
  const text = answer.trim();
  if (jsonAnswer(text) !== undefined) return 'json';
  if (text.includes('```') || /^(?:SELECT\b|INSERT\b|UPDATE\b|WITH\b|<!?\w)/u.test(text)) return 'code';
  if (/^\|.*\|/u.test(text)) return 'table';
  if (/^(?:#{1,4} |\*\*[^*\n]+\*\*:?\s*\n)/u.test(text)) return 'sections';
  if (/^(?:[-*] |1\. )/u.test(text)) return 'list';
  return 'text';
}
