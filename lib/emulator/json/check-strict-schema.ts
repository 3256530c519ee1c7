import { isJsonObject, type Json, type JsonObject } from '@/lib/wire/json';

/**
 * What is wrong with a schema under `strict: true`, in the words of the service, or nothing: every object must be closed
 * and all of its properties required. Source: Azure's structured outputs guide.
 */
export function strictSchemaFault(schema: JsonObject): string | undefined {
  if (schema.type !== 'object' && !schema.$ref) {
    const type = typeof schema.type === 'string' ? schema.type : 'None';
    return `schema must be a JSON Schema of 'type: "object"', got 'type: "${type}"'.`;
  }
  return faultOf(schema, []);
}

function faultOf(schema: Json | undefined, path: readonly string[]): string | undefined {
  if (!isJsonObject(schema)) return undefined;
  const context = `In context=(${path.map((step) => `'${step}'`).join(', ')}${path.length === 1 ? ',' : ''})`;
  if (schema.type === 'object' || schema.properties) {
    if (schema.additionalProperties !== false) {
      return `${context}, 'additionalProperties' is required to be supplied and to be false.`;
    }
    const names = isJsonObject(schema.properties) ? Object.keys(schema.properties) : [];
    const required = Array.isArray(schema.required) ? schema.required : [];
    const missing = names.find((name) => !required.includes(name));
    if (missing !== undefined) {
      return `${context}, 'required' is required to be supplied and to be an array including every key in properties. Missing '${missing}'.`;
    }
  }
  for (const [key, child] of children(schema)) {
    const fault = faultOf(child, [...path, ...key]);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function children(schema: JsonObject): [string[], Json][] {
  const named = ['properties', '$defs', 'definitions'].flatMap((key) =>
    Object.entries(isJsonObject(schema[key]) ? schema[key] : {}).map(([name, child]): [string[], Json] => [
      [key, name],
      child,
    ]),
  );
  const listed = ['anyOf', 'oneOf', 'allOf'].flatMap((key) => {
    const options = schema[key];
    return (Array.isArray(options) ? options : []).map((child, place): [string[], Json] => [
      [key, String(place)],
      child,
    ]);
  });
  return [...named, ...listed, ...(schema.items ? [[['items'], schema.items] as [string[], Json]] : [])];
}
