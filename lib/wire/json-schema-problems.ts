import { isJsonObject, type Json, type JsonObject } from './json';

export type SchemaProblem = {
  /** Where, as in `properties.city.type`; empty for the whole schema. */
  path: string;
  code:
    | 'not-a-schema'
    | 'unknown-type'
    | 'must-be-text'
    | 'must-be-number'
    | 'must-be-true-or-false'
    | 'must-be-schemas'
    | 'must-be-schema-list'
    | 'must-be-names'
    | 'must-be-filled-list'
    | 'bad-pattern'
    | 'missing-reference'
    | 'strict-root'
    | 'strict-open'
    | 'strict-optional'
    | 'strict-keyword'
    | 'strict-depth'
    | 'strict-size';
  /** The word or the names that are meant. */
  detail: string;
  /** A warning may be accepted by some models; an error is refused by all. */
  severity: 'error' | 'warning';
};

const types = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'];

type Rule = { fits: (value: Json) => boolean; code: SchemaProblem['code'] };
const isSchema = (value: Json) => isJsonObject(value) || typeof value === 'boolean';
const areNames = (value: Json) =>
  Array.isArray(value) &&
  value.every((name) => typeof name === 'string') &&
  new Set(value).size === value.length;

const areDifferent = (value: Json) =>
  Array.isArray(value) &&
  value.length > 0 &&
  new Set(value.map((entry) => JSON.stringify(entry))).size === value.length;

const text: Rule = { fits: (value) => typeof value === 'string', code: 'must-be-text' };
const number: Rule = { fits: (value) => typeof value === 'number', code: 'must-be-number' };
const count: Rule = {
  fits: (value) => typeof value === 'number' && Number.isInteger(value) && value >= 0,
  code: 'must-be-number',
};
const flag: Rule = { fits: (value) => typeof value === 'boolean', code: 'must-be-true-or-false' };
const schema: Rule = { fits: isSchema, code: 'not-a-schema' };
const schemas: Rule = { fits: isJsonObject, code: 'must-be-schemas' };
const schemaList: Rule = {
  fits: (value) => Array.isArray(value) && value.length > 0,
  code: 'must-be-schema-list',
};
const names: Rule = { fits: areNames, code: 'must-be-names' };

/** What each keyword holds. Source: the meta-schema of JSON Schema draft 07, with the newer `$defs`. */
const rules = new Map<string, Rule>([
  ...['$id', '$schema', '$ref', '$comment', 'title', 'description', 'format', 'pattern'].map(
    (name) => [name, text] as const,
  ),
  ...['contentMediaType', 'contentEncoding'].map((name) => [name, text] as const),
  ...['maximum', 'exclusiveMaximum', 'minimum', 'exclusiveMinimum'].map((name) => [name, number] as const),
  ['multipleOf', { fits: (value) => typeof value === 'number' && value > 0, code: 'must-be-number' }],
  ...['maxLength', 'minLength', 'maxItems', 'minItems', 'maxProperties', 'minProperties'].map(
    (name) => [name, count] as const,
  ),
  ...['readOnly', 'uniqueItems'].map((name) => [name, flag] as const),
  ...[
    'additionalProperties',
    'additionalItems',
    'contains',
    'propertyNames',
    'if',
    'then',
    'else',
    'not',
  ].map((name) => [name, schema] as const),
  [
    'items',
    {
      fits: (value) => isSchema(value) || (Array.isArray(value) && value.length > 0),
      code: 'not-a-schema',
    },
  ],
  ...['properties', 'patternProperties', 'definitions', '$defs', 'dependencies'].map(
    (name) => [name, schemas] as const,
  ),
  ...['allOf', 'anyOf', 'oneOf'].map((name) => [name, schemaList] as const),
  ['required', names],
  ['enum', { fits: areDifferent, code: 'must-be-filled-list' }],
  ['examples', { fits: (value) => Array.isArray(value), code: 'must-be-filled-list' }],
]);

/** Not supported by structured outputs. Source: Azure's documentation of structured outputs, "JSON Schema support". */
const refusedWhenStrict = new Set([
  ...['minLength', 'maxLength', 'pattern', 'format', 'minimum', 'maximum', 'multipleOf'],
  ...['patternProperties', 'unevaluatedProperties', 'propertyNames', 'minProperties', 'maxProperties'],
  ...['unevaluatedItems', 'contains', 'minContains', 'maxContains', 'minItems', 'maxItems', 'uniqueItems'],
]);
const STRICT_LEVELS = 5;
const STRICT_PROPERTIES = 100;
/** No honest schema is deeper; it keeps this check from running out of stack. */
const DEEPEST = 100;

/**
 * What is wrong with a JSON Schema (draft 07), and with `strict` also what Azure's structured outputs refuse: every object
 * needs `additionalProperties: false` and all its properties required, the root is an object, 5 levels, 100 properties.
 * Checks by a table in place of a compiled meta-schema, because the page's security policy forbids generated code.
 */
export function jsonSchemaProblems(root: Json, strict: boolean): SchemaProblem[] {
  const problems: SchemaProblem[] = [];
  let properties = 0;
  const report = (
    path: string,
    code: SchemaProblem['code'],
    detail = '',
    severity: SchemaProblem['severity'] = 'error',
  ) => problems.push({ path, code, detail, severity });

  const check = (value: Json, path: string, level: number): void => {
    if (typeof value === 'boolean') return;
    if (level > DEEPEST) return void report(path, 'strict-depth', String(DEEPEST));
    if (!isJsonObject(value)) return void report(path, 'not-a-schema');
    const at = (keyword: string) => (path === '' ? keyword : `${path}.${keyword}`);
    checkType(value.type, at('type'), report);
    for (const [keyword, held] of Object.entries(value)) {
      const rule = rules.get(keyword);
      if (rule && !rule.fits(held)) {
        report(at(keyword), rule.code, keyword);
        continue;
      }
      if (keyword === 'pattern' && !isPattern(held)) report(at(keyword), 'bad-pattern', String(held));
      if (keyword === '$ref' && typeof held === 'string' && !resolves(root, held)) {
        report(at(keyword), 'missing-reference', held);
      }
      if (strict && refusedWhenStrict.has(keyword)) report(at(keyword), 'strict-keyword', keyword, 'warning');
      for (const [below, child] of childSchemas(keyword, held)) check(child, at(below), level + 1);
    }
    if (strict) checkStrict(value, path, level);
  };

  const checkStrict = (value: JsonObject, path: string, level: number): void => {
    if (path === '' && (value.type !== 'object' || 'anyOf' in value)) report(path, 'strict-root');
    const own = isJsonObject(value.properties) ? Object.keys(value.properties) : [];
    const isObjectSchema = value.type === 'object' || own.length > 0;
    if (!isObjectSchema) return;
    properties += own.length;
    if (value.additionalProperties !== false) report(path, 'strict-open');
    const required = Array.isArray(value.required) ? value.required : [];
    const optional = own.filter((name) => !required.includes(name));
    if (optional.length > 0) report(path, 'strict-optional', optional.join(', '));
    if (level >= STRICT_LEVELS) report(path, 'strict-depth', String(STRICT_LEVELS));
  };

  check(root, '', 0);
  if (typeof root === 'boolean') report('', 'not-a-schema');
  if (strict && properties > STRICT_PROPERTIES) report('', 'strict-size', String(STRICT_PROPERTIES));
  return problems;
}

function checkType(
  type: Json | undefined,
  path: string,
  report: (path: string, code: SchemaProblem['code'], detail: string) => void,
): void {
  if (type === undefined) return;
  const all = Array.isArray(type) ? type : [type];
  const wrong = all.find((name) => typeof name !== 'string' || !types.includes(name));
  if (wrong !== undefined) report(path, 'unknown-type', JSON.stringify(wrong));
  else if (all.length === 0 || new Set(all).size < all.length)
    report(path, 'unknown-type', JSON.stringify(type));
}

/** The schemas that a keyword holds, each with where it stands. */
function childSchemas(keyword: string, held: Json): [string, Json][] {
  const rule = rules.get(keyword);
  if (rule === schemas && isJsonObject(held)) {
    return Object.entries(held)
      .filter(([, child]) => keyword !== 'dependencies' || !areNames(child))
      .map(([name, child]) => [`${keyword}.${name}`, child]);
  }
  if ((rule === schemaList || keyword === 'items') && Array.isArray(held)) {
    return held.map((child, index) => [`${keyword}[${index}]`, child]);
  }
  return (rule === schema || keyword === 'items') && isJsonObject(held) ? [[keyword, held]] : [];
}

function isPattern(value: Json): boolean {
  try {
    return typeof value === 'string' && new RegExp(value, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

/** Whether a local reference (`#`, `#/$defs/step`) leads to something; addresses of other documents are not followed. */
function resolves(root: Json, reference: string): boolean {
  if (!reference.startsWith('#')) return true;
  if (!reference.startsWith('#/')) return true;
  let here: Json | undefined = root;
  for (const step of reference.slice(2).split('/')) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    here = Array.isArray(here)
      ? here[Number(name)]
      : isJsonObject(here) && Object.hasOwn(here, name)
        ? here[name]
        : undefined;
  }
  return here !== undefined;
}
