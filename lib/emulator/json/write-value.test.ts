import { describe, expect, it } from 'vitest';
import type { JsonObject } from '@/lib/wire/json';
import { compileSchema } from './compile-schema';
import type { Source } from './source';
import { writeValue } from './write-value';

/** A Monday. */
const now = new Date('2026-11-23T12:00:00Z');
const source = (text: string): Source => ({ text, prose: () => 'The model says so.', now, taken: new Set() });
const write = (schema: JsonObject, text = 'Hello there', optional = true) => {
  const value = writeValue(schema, source(text), { optional });
  expect(compileSchema(schema)(value)).toBe(true);
  return value;
};
const object = (properties: JsonObject, required = Object.keys(properties)): JsonObject => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const text = { type: 'string' };

describe('writeValue', () => {
  it.each<[string, JsonObject]>([
    [
      'every format',
      object(
        Object.fromEntries(
          ['date', 'time', 'date-time', 'duration', 'email', 'hostname', 'ipv4', 'ipv6', 'uri', 'uuid'].map(
            (format) => [format.replace('-', '_'), { type: 'string', format }],
          ),
        ),
      ),
    ],
    ['lengths', object({ short: { ...text, maxLength: 3 }, long: { ...text, minLength: 40 } })],
    [
      'numbers',
      object({
        a: { type: 'integer', minimum: 5, maximum: 7 },
        b: { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 },
        c: { type: 'integer', multipleOf: 4, minimum: 9 },
        d: { type: 'number', maximum: -3 },
      }),
    ],
    [
      'constants and enumerations',
      object({ a: { const: 3 }, b: { enum: [1, 'two', null] }, c: { const: null } }),
    ],
    [
      'lists',
      object({
        three: { type: 'array', items: { type: 'integer' }, minItems: 3, maxItems: 3 },
        pair: { type: 'array', prefixItems: [text, { type: 'number' }], items: false },
        none: { type: 'array', items: text, maxItems: 0 },
      }),
    ],
    ['alternatives', object({ a: { anyOf: [{ type: 'null' }, text] }, b: { type: ['string', 'null'] } })],
    [
      'parts',
      {
        allOf: [object({ a: text }), { properties: { b: { type: 'boolean' } }, required: ['b'] }].map(
          ({ additionalProperties: _, ...part }: JsonObject) => part,
        ),
      },
    ],
    [
      'a schema within itself',
      {
        $ref: '#/$defs/node',
        $defs: {
          node: object({
            value: text,
            next: { anyOf: [{ $ref: '#/$defs/node' }, { type: 'null' }] },
            children: { type: 'array', items: { $ref: '#/$defs/node' } },
          }),
        },
      },
    ],
    ['no rule at all', {}],
  ])('satisfies %s', (_, schema) => {
    write(schema);
    write(schema, '3 apples, 2 pears\nand "a quoted thing" for Kim on Friday at 3pm, 안녕하세요');
    write(schema, '');
  });

  it('takes values from the words of the user', () => {
    const schema = object({
      name: text,
      email: { type: 'string', format: 'email' },
      date: { type: 'string', format: 'date' },
      guests: { type: 'integer' },
      nights: { type: 'integer' },
      mood: { enum: ['positive', 'neutral', 'negative'] },
    });
    expect(
      write(
        schema,
        'I am Hana Kim (hana@example.org): 3 nights for 2 guests from Friday. Your site is awful!',
      ),
    ).toEqual({
      name: 'Hana Kim',
      email: 'hana@example.org',
      date: '2026-11-27',
      guests: 2,
      nights: 3,
      mood: 'negative',
    });
  });

  it('reads Korean labels, dates and times', () => {
    const schema = object({ name: text, date: { type: 'string', format: 'date' }, time: text });
    expect(write(schema, '이름: 김하나\n12월 3일 오후 2시 30분에 방문할게요')).toEqual({
      name: '김하나',
      date: '2026-12-03',
      time: '14:30',
    });
  });

  it('writes an entry for each line of a list', () => {
    const schema = object({
      items: { type: 'array', items: object({ product: text, quantity: { type: 'integer' } }) },
    });
    expect(write(schema, 'Please order: 3 apples, 2 red pens and 1 notebook')).toEqual({
      items: [
        { product: 'apples', quantity: 3 },
        { product: 'red pens', quantity: 2 },
        { product: 'notebook', quantity: 1 },
      ],
    });
  });

  it('leaves optional fields out unless the text speaks of them', () => {
    const schema = object({ city: text, unit: { enum: ['celsius', 'fahrenheit'] } }, ['city']);
    expect(write(schema, 'Weather in Oslo', false)).toEqual({ city: 'Oslo' });
    expect(write(schema, 'Weather in Oslo in celsius', false)).toEqual({ city: 'Oslo', unit: 'celsius' });
  });
});

describe('schemas that are meant to hurt', () => {
  const node = { $ref: '#/$defs/node' };
  it.each<[string, JsonObject]>([
    ['endless', { ...node, $defs: { node: object({ next: node }) } }],
    [
      'wide and endless',
      { ...node, $defs: { node: object({ a: node, b: node, c: node, d: node, e: node, f: node }) } },
    ],
    ['in a circle', { ...node, $defs: { node } }],
    ['made of itself', { ...node, $defs: { node: { allOf: [node] } } }],
    ['too many items', { type: 'array', items: text, minItems: 1e9 }],
    ['too long', { type: 'string', minLength: 1e9 }],
  ])('are given up: %s', (_, schema) => {
    expect(JSON.stringify(writeValue(schema, source('Hello'), { optional: true })).length).toBeLessThan(
      1_000_000,
    );
  });

  it.each(['^(a+)+$', '^(a|ab)*$', '^((x{2,}))+$', '(\\d+-?)*z'])('are not compiled: %s', (pattern) => {
    expect(() => compileSchema({ type: 'string', pattern })).toThrow(/not supported/);
  });

  it.each(['^[A-Z]{2}-\\d{4}$', '^(a|b)$', '[(+*]+'])('are told from harmless ones: %s', (pattern) => {
    expect(() => compileSchema({ type: 'string', pattern })).not.toThrow();
  });
});
