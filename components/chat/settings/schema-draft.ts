import { jsonSchemaProblems, type SchemaProblem } from '@/lib/wire/json-schema-problems';
import { parseJson, type JsonFault } from '@/lib/wire/parse-json';
import type { DescribedSchema } from './described-schema';
import type { EditorDraft } from './read-editor-drafts';

export type DraftProblems = {
  name: 'bad' | 'taken' | null;
  fault: JsonFault | null;
  schema: readonly SchemaProblem[];
};

const NAME = /^[a-zA-Z0-9_-]{1,64}$/;

/** Reads an editor's draft. It becomes a value only when nothing is wrong that the API would refuse. */
export function readDraft(
  { name, description, strict, text }: EditorDraft,
  takenNames: readonly string[] = [],
): { value: DescribedSchema | null; problems: DraftProblems } {
  const parsed = parseJson(text);
  const badName = !NAME.test(name) ? 'bad' : takenNames.includes(name) ? 'taken' : null;
  if (!parsed.ok) return { value: null, problems: { name: badName, fault: parsed.fault, schema: [] } };
  const schema = jsonSchemaProblems(parsed.value, strict);
  const { value } = parsed;
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const sound = isObject && badName === null && schema.every(({ severity }) => severity === 'warning');
  return {
    value: sound ? { name, description, strict, schema: value } : null,
    problems: { name: badName, fault: null, schema },
  };
}

/** A value as it first stands in the editor. */
export function toDraft({ name, description, strict, schema }: DescribedSchema): EditorDraft {
  return { name, description, strict, text: JSON.stringify(schema, null, 2) };
}
