import type { JsonObject } from '@/lib/wire/json';
import { fieldWords, findLabelled } from './field-words';
import { findNumbers } from './find-numbers';
import { take, type Source } from './source';

/** Characters between a field's name and the number that belongs to it. */
const near = 24;

/** A number for a field: labelled, near the field's name, or the next one in the text; then moved into its limits. */
export function writeNumber(name: string, schema: JsonObject, source: Source): number {
  const labelled = findNumbers(findLabelled(source.text, name) ?? '')[0]?.value;
  const found = labelled ?? findNear(name, source) ?? take(numbersOf(source), source);
  return fit(found ?? (typeof schema.default === 'number' ? schema.default : 0), schema);
}

/** The number beside a word of the field's name, such as 3 in "3 nights" for `nights`. */
export function findNear(name: string, { text }: Source): number | undefined {
  const numbers = findNumbers(text);
  const plain = text.toLowerCase();
  for (const word of fieldWords(name).split(' ')) {
    const at = word.length > 2 ? plain.indexOf(word.replace(/s$/, '')) : -1;
    if (at < 0) continue;
    const [closest] = numbers
      .map(({ value, index }) => ({ value, gap: Math.abs(index - at) }))
      .filter(({ gap }) => gap <= near)
      .sort((a, b) => a.gap - b.gap);
    if (closest) return closest.value;
  }
  return undefined;
}

function numbersOf({ text }: Source): number[] {
  return findNumbers(text).map(({ value }) => value);
}

/** The nearest number that the schema allows. */
function fit(value: number, schema: JsonObject): number {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, type } = schema;
  const step = typeof multipleOf === 'number' && multipleOf > 0 ? multipleOf : type === 'integer' ? 1 : 0;
  const margin = step || 1e-3;
  const least = Math.max(
    typeof minimum === 'number' ? minimum : -Infinity,
    typeof exclusiveMinimum === 'number' ? exclusiveMinimum + margin : -Infinity,
  );
  const most = Math.min(
    typeof maximum === 'number' ? maximum : Infinity,
    typeof exclusiveMaximum === 'number' ? exclusiveMaximum - margin : Infinity,
  );
  const inside = Math.min(Math.max(value, least), most);
  if (step === 0) return inside;
  const rounded = Math.round(inside / step) * step;
  if (rounded < least) return Math.ceil(least / step) * step;
  return rounded > most ? Math.floor(most / step) * step : rounded;
}
