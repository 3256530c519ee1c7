import type { AnswerCandidate } from '../answer-candidates';
import { languageOf } from '../language-of';
import { fieldValue } from './field-value';

type Field = { label: string; mark: string };

const numeric = /guests|people|persons|quantity|count|인원|수량|개수|amount|price|total|금액|가격/iu;

/** The fields as a list, each with what the text says to it; a plain list or, as the second choice, a numbered one. */
export function fieldList(fields: readonly Field[], text: string): AnswerCandidate[] {
  const none = languageOf(text) === 'ko' ? '없음' : 'not stated';
  const lines = (mark: (field: Field, i: number) => string) =>
    fields
      .map((field, i) => `${mark(field, i)}${field.label}: ${fieldValue(field.label, text) ?? none}`)
      .join('\n');
  const marked = fields.some(({ mark }) => mark.trim() !== '');
  return [
    { text: `\n\n${lines(({ mark }) => mark)}`, weight: marked ? 0.7 : 0.9 },
    { text: `\n\n${lines((_, i) => `${i + 1}. `)}`, weight: marked ? 0.3 : 0.1 },
  ];
}

/** The fields as one JSON object, indented or on one line; null for what the text does not say. */
export function fieldObject(labels: readonly string[], text: string): AnswerCandidate[] {
  const value = Object.fromEntries(
    labels.map((label) => {
      const found = fieldValue(label, text) ?? null;
      return [label, (found !== null && numeric.test(label) ? figureOf(found) : undefined) ?? found];
    }),
  );
  return [
    { text: JSON.stringify(value, null, 2), weight: 0.9 },
    { text: JSON.stringify(value), weight: 0.1 },
  ];
}

/** The number that an amount is, with commas between thousands; undefined where it is written in another way. */
function figureOf(amount: string): number | undefined {
  const figure = /^[^\d]*(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)[^\d]*$/u.exec(amount)?.[1];
  return figure === undefined ? undefined : Number(figure.replaceAll(',', ''));
}
