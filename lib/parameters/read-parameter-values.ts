import * as z from 'zod/mini';
import type { Accepts, Parameter } from './parameter';
import type { ParameterSet, Values } from './parameter-set';

/** The schema of a parameter's value, made of its row: accepts what the API accepts. */
export function parameterSchema<Value>({
  accepts,
}: Pick<Parameter<Value>, 'accepts' | 'default'>): z.ZodMiniType<Value> {
  const schema = accepts.optional ? z.nullable(schemaOf(accepts)) : schemaOf(accepts);
  // `accepts` and the value's type stand in the same row; a test reads every default through its schema.
  return schema as unknown as z.ZodMiniType<Value>;
}

/** Takes what is valid of a stored or foreign object and the default for the rest. */
export function readParameterValues<Rows, Body extends object>(
  { names, row }: ParameterSet<Rows, Body>,
  stored: Record<string, unknown>,
): Values<Rows> {
  const entries = names.map((name) => {
    const parsed = z.safeParse(parameterSchema(row(name)), stored[name]);
    return [name, parsed.success ? parsed.data : row(name).default];
  });
  // Each entry was made by the row of its own name.
  return Object.fromEntries(entries) as Values<Rows>;
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
    case 'text':
      return z.string();
    case 'flag':
      return z.boolean();
    case 'biases':
      return z.record(
        z.string().check(z.regex(/^\d{1,9}$/)),
        z.number().check(z.minimum(accepts.min), z.maximum(accepts.max)),
      );
    case 'word':
      return accepts.of ? z.enum([...accepts.of]) : z.string();
  }
}
