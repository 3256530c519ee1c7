import { isJsonObject, type Json, type JsonObject } from '@/lib/wire/json';

/** `allOf`s within `allOf`s; deeper, one refers to itself. */
const deepest = 16;

/** Follows `$ref`s into the root schema and folds `allOf` in, so that what remains speaks for itself. */
export function resolveSchema(schema: Json | undefined, root: JsonObject, depth = 0): JsonObject {
  if (!isJsonObject(schema) || depth > deepest) return {};
  let resolved = schema;
  for (let hops = 0; typeof resolved.$ref === 'string' && hops < 32; hops += 1) {
    const { $ref, ...beside } = resolved;
    const target = typeof $ref === 'string' ? pointed($ref, root) : undefined;
    resolved = { ...(isJsonObject(target) ? target : {}), ...beside };
  }
  if (!Array.isArray(resolved.allOf)) return resolved;
  const { allOf, ...beside } = resolved;
  return allOf.map((part) => resolveSchema(part, root, depth + 1)).reduce(merge, beside);
}

/** The alternatives of `anyOf` or `oneOf`, or of a list of types; the schema itself when it has none. */
export function alternatives(schema: JsonObject): JsonObject[] {
  const { anyOf, oneOf, ...beside } = schema;
  const options = anyOf ?? oneOf;
  if (Array.isArray(options)) return options.filter(isJsonObject).map((option) => ({ ...beside, ...option }));
  if (Array.isArray(schema.type)) return schema.type.map((type) => ({ ...schema, type }));
  return [schema];
}

/** The value that a JSON pointer within the document (`#/$defs/step`) leads to; RFC 6901. */
function pointed(reference: string, root: JsonObject): Json | undefined {
  if (!reference.startsWith('#')) return undefined;
  const steps = reference.slice(1).split('/').filter(Boolean);
  return steps.reduce<Json | undefined>((at, step) => {
    const key = decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~');
    if (Array.isArray(at)) return at[Number(key)];
    return isJsonObject(at) && Object.hasOwn(at, key) ? at[key] : undefined;
  }, root);
}

function merge(one: JsonObject, other: JsonObject): JsonObject {
  const properties = { ...objectOf(one.properties), ...objectOf(other.properties) };
  const required = [...listOf(one.required), ...listOf(other.required)];
  return {
    ...one,
    ...other,
    ...(Object.keys(properties).length > 0 && { properties }),
    ...(required.length > 0 && { required: [...new Set(required)] }),
  };
}

function objectOf(value: Json | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

function listOf(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}
