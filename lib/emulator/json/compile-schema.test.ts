import { expect, it } from 'vitest';
import { compileSchema } from './compile-schema';

it('takes no value for a schema that refers only to itself', () => {
  expect(compileSchema({ $ref: '#' })({ a: 1 })).toBe(false);
});

it('follows a schema that refers to itself further down', () => {
  const isValid = compileSchema({ type: 'object', additionalProperties: { $ref: '#' } });
  expect([isValid({ a: { b: {} } }), isValid({ a: { b: 1 } })]).toEqual([true, false]);
});
