import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from './json';
import { jsonSchemaProblems } from './json-schema-problems';

const problems = (schema: Json, strict = false) =>
  jsonSchemaProblems(schema, strict).map(({ path, code, detail }) => [path, code, detail]);

const person = {
  type: 'object',
  properties: { name: { type: 'string' }, age: { type: ['integer', 'null'] } },
  required: ['name', 'age'],
  additionalProperties: false,
};

describe('jsonSchemaProblems', () => {
  it('finds nothing in a sound schema', () => {
    expect(problems(person, true)).toEqual([]);
    expect(
      problems(
        {
          type: 'object',
          properties: { steps: { type: 'array', items: { $ref: '#/$defs/step' } } },
          required: ['steps'],
          additionalProperties: false,
          $defs: { step: person },
        },
        true,
      ),
    ).toEqual([]);
  });

  it.each<[Json, unknown[]]>([
    [[], ['', 'not-a-schema', '']],
    [{ type: 'text' }, ['type', 'unknown-type', '"text"']],
    [{ properties: { a: { type: 'int' } } }, ['properties.a.type', 'unknown-type', '"int"']],
    [{ properties: { a: 'string' } }, ['properties.a', 'not-a-schema', '']],
    [{ properties: [] }, ['properties', 'must-be-schemas', 'properties']],
    [{ required: 'a' }, ['required', 'must-be-names', 'required']],
    [{ description: 1 }, ['description', 'must-be-text', 'description']],
    [{ minimum: '1' }, ['minimum', 'must-be-number', 'minimum']],
    [{ pattern: '(' }, ['pattern', 'bad-pattern', '(']],
    [{ enum: [] }, ['enum', 'must-be-filled-list', 'enum']],
    [{ enum: ['a', 'a'] }, ['enum', 'must-be-filled-list', 'enum']],
    [{ anyOf: [] }, ['anyOf', 'must-be-schema-list', 'anyOf']],
    [{ items: { $ref: '#/$defs/none' } }, ['items.$ref', 'missing-reference', '#/$defs/none']],
  ])('%j', (schema, expected) => {
    expect(problems(schema)).toContainEqual(expected);
  });

  it.each<[Json, unknown[]]>([
    [{ type: 'array' }, ['', 'strict-root', '']],
    [{ ...person, additionalProperties: true }, ['', 'strict-open', '']],
    [{ ...person, required: ['name'] }, ['', 'strict-optional', 'age']],
    [
      { ...person, properties: { name: { type: 'string', minLength: 1 } }, required: ['name'] },
      ['properties.name.minLength', 'strict-keyword', 'minLength'],
    ],
  ])('strict: %j', (schema, expected) => {
    expect(problems(schema, true)).toContainEqual(expected);
  });

  it("agrees with ajv's draft 07 meta-schema", () => {
    const ajv = new Ajv({ strict: false, logger: false, allErrors: true });
    const value = fc.oneof(
      fc.constantFrom<Json>('string', 'object', 1, -1, 0.5, true, null, [], ['a'], ['a', 'a'], {}, { a: {} }),
      fc.constantFrom<Json>({ a: 'x' }, [{}], [1], ['string', 'null'], [{ type: 'no' }]),
    );
    const keyword = fc.constantFrom(
      ...['type', 'properties', 'required', 'items', 'anyOf', 'allOf', 'enum', 'description', 'title'],
      ...['minimum', 'maximum', 'multipleOf', 'minLength', 'maxItems', 'uniqueItems', 'not', 'if'],
      ...['additionalProperties', 'patternProperties', 'definitions', 'propertyNames', 'unknown', 'const'],
    );
    const flat = fc.dictionary(keyword, value);
    const nested = fc.oneof(
      flat,
      flat.map((inner) => ({ properties: { inner } })),
      flat.map((inner) => ({ type: 'array', items: inner })),
      flat.map((inner) => ({ anyOf: [inner, {}] })),
    );
    fc.assert(
      fc.property(nested, (schema) => {
        const sound = ajv.validateSchema(schema);
        expect([JSON.stringify(schema), jsonSchemaProblems(schema, false).length === 0]).toEqual([
          JSON.stringify(schema),
          sound,
        ]);
      }),
      { numRuns: 1000 },
    );
  });
});
