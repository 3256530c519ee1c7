import * as z from 'zod/mini';
import { completionParameters, type CompletionParameterValues } from '@/lib/parameters/parameters';
import { parameterSchema } from '@/lib/parameters/read-parameter-values';
import type { CompletionExample } from './example';

const text = z.string().check(z.minLength(1));
const inBothLanguages = z.strictObject({ en: text, ko: text });

const { names, row } = completionParameters;
/** Each parameter by its own row of the table; what is no parameter is refused. */
const parametersSchema = z.partial(
  z.strictObject(Object.fromEntries(names.map((name) => [name, parameterSchema(row(name))]))),
);

const exampleSchema = z.strictObject({
  order: z.number(),
  title: inBothLanguages,
  description: inBothLanguages,
  text: z
    .strictObject({ en: z.optional(text), ko: z.optional(text) })
    .check(z.refine(({ en, ko }) => en !== undefined || ko !== undefined, 'has no language')),
  parameters: parametersSchema,
});

/** Reads an example's file. Throws with the example's id when it is none. */
export function readExample(id: string, fileText: string): CompletionExample {
  const read = z.safeParse(exampleSchema, JSON.parse(fileText));
  if (!read.success) throw new Error(`Example ${id} is not valid: ${z.prettifyError(read.error)}`);
  // Each value was read by the schema of the row of its name.
  return { id, ...read.data, parameters: read.data.parameters as Partial<CompletionParameterValues> };
}
