import type { Pair } from './conversation';
import { fillFields } from './fill-fields';
import { listedRows, listMake } from './listed-rows';
import { literalValues } from './literal-values';

const fencedJson = /^(\s*```(?:json)?\s*\n)([\s\S]*?)(\n```\s*)$/u;

/** The JSON object or array of an answer and what stands around it; undefined when it is something else. */
export function jsonAnswer(
  answer: string,
): { before: string; value: object; after: string; indented: boolean } | undefined {
  const [, before = '', body = answer, after = ''] = fencedJson.exec(answer) ?? [];
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value !== 'object' || value === null) return undefined;
    return { before, value, after, indented: body.includes('\n') };
  } catch {
    return undefined;
  }
}

/**
 * An example's answer carried over to another question: values that the example took from its question word for
 * word (numbers, names, addresses, dates) are replaced by those of the same kind in the new question, in order.
 * JSON answers keep their keys, and a list gets a row for each part of the question.
 */
export function adaptExample({ user, assistant }: Pair, question: string, system = ''): string {
  const json = jsonAnswer(assistant);
  if (json !== undefined) {
    const [row] = Array.isArray(json.value) && json.value.length > 1 ? (json.value as unknown[]) : [];
    const isList = typeof row === 'object' && row !== null;
    const value = isList
      ? listedRows(question, listMake(user) === listMake(question) ? row : undefined)
      : fillFields(json.value, user, question, system);
    const filled = JSON.stringify(value, null, json.indented ? 2 : undefined);
    return json.before + filled + json.after;
  }
  const fresh = literalValues(question);
  let adapted = assistant;
  for (const { kind, text } of literalValues(user)) {
    if (!adapted.includes(text)) continue;
    const at = fresh.findIndex((literal) => literal.kind === kind);
    const [replacement] = at < 0 ? [] : fresh.splice(at, 1);
    if (replacement !== undefined) adapted = adapted.replaceAll(text, replacement.text);
  }
  return adapted;
}
