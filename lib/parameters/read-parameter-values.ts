import * as z from 'zod/mini';
import type { Accepts } from './parameter';
import { parameterNames, parameterRow } from './parameter-values';
import type { ParameterName, ParameterValues } from './parameters';

/** The schema of a parameter's value, made of its row: accepts what the API accepts. */
export function parameterSchema<Name extends ParameterName>(
  name: Name,
): z.ZodMiniType<ParameterValues[Name]> {
  const { accepts } = parameterRow(name);
  const schema = accepts.optional ? z.nullable(schemaOf(accepts)) : schemaOf(accepts);
  // `accepts` and the value's type stand in the same row; a test reads every default through its schema.
  return schema as unknown as z.ZodMiniType<ParameterValues[Name]>;
}

/** Takes what is valid of a stored or foreign object and the default for the rest. */
export function readParameterValues(stored: Record<string, unknown>): ParameterValues {
  const entries = parameterNames.map((name) => {
    const parsed = z.safeParse(parameterSchema(name), stored[name]);
    return [name, parsed.success ? parsed.data : parameterRow(name).default];
  });
  // Each entry was made by the row of its own name.
  return Object.fromEntries(entries) as ParameterValues;
}

function schemaOf(accepts: Accepts): z.ZodMiniType {
  switch (accepts.type) {
    case 'number':
      return z.number().check(z.minimum(accepts.min), z.maximum(accepts.max));
    case 'integer':
      return z
        .int()
        .check(
          z.minimum(accepts.min ?? Number.MIN_SAFE_INTEGER),
          z.maximum(accepts.max ?? Number.MAX_SAFE_INTEGER),
        );
    case 'texts':
      return z.array(z.string().check(z.minLength(1))).check(z.maxLength(accepts.max));
    case 'word':
      return accepts.of ? z.enum([...accepts.of]) : z.string();
  }
}
