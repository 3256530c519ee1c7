import { describe, expect, it } from 'vitest';
import { strictSchemaFault } from './check-strict-schema';

const closed = (properties: Record<string, object>, required = Object.keys(properties)) => ({
  type: 'object',
  properties: JSON.parse(JSON.stringify(properties)),
  required,
  additionalProperties: false,
});

describe('strictSchemaFault', () => {
  it('accepts closed objects whose properties are all required', () => {
    expect(strictSchemaFault(closed({ a: { type: 'string' }, b: closed({}) }))).toBeUndefined();
  });

  it.each([
    [{ type: 'array' }, /'type: "object"', got 'type: "array"'/],
    [{ anyOf: [] }, /got 'type: "None"'/],
    [{ type: 'object', properties: {} }, /^In context=\(\), 'additionalProperties' is required/],
    [closed({ a: {}, b: {} }, ['a']), /^In context=\(\), 'required'.*Missing 'b'/],
    [closed({ a: { type: 'object' } }), /^In context=\('properties', 'a'\), 'additionalProperties'/],
    [closed({ a: { type: 'array', items: { type: 'object' } } }), /'items'\), 'additionalProperties'/],
    [closed({ a: { anyOf: [{ type: 'object' }] } }), /'anyOf', '0'\), 'additionalProperties'/],
  ])('refuses %j', (schema, fault) => {
    expect(strictSchemaFault(schema)).toMatch(fault);
  });
});
