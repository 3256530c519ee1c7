import Ajv from 'ajv';
import { parse } from 'yaml';

const prefix = '#/components/schemas/';

/** Checks against the schemas of an OpenAPI 3.0 document: returns for a schema's name and a value what is wrong. */
export function contractChecker(yaml: string): (schema: string, value: unknown) => string[] {
  const document = withNull(parse(yaml));
  if (!isRecord(document)) throw new Error('the contract is no document');
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false, validateFormats: false });
  ajv.addSchema({ ...document, $id: 'azure' });
  return (schema, value) => {
    const validate = ajv.getSchema(`azure${prefix}${schema}`);
    if (!validate) throw new Error(`the contract has no schema ${schema}`);
    validate(value);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
  };
}

/** OpenAPI's `nullable: true` in the words of JSON Schema. */
function withNull(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withNull);
  if (!isRecord(node)) return node;
  const schema = Object.fromEntries(Object.entries(node).map(([name, value]) => [name, withNull(value)]));
  if (schema.nullable !== true) return schema;
  if (typeof schema.type !== 'string') {
    const { nullable: _, ...rest } = schema;
    return { anyOf: [{ type: 'null' }, rest] };
  }
  return {
    ...schema,
    type: [schema.type, 'null'],
    ...(Array.isArray(schema.enum) && { enum: [...schema.enum, null] }),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
