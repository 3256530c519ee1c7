import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from './parse-json';

const fault = (text: string) => {
  const parsed = parseJson(text);
  return parsed.ok ? undefined : parsed.fault;
};

describe('parseJson', () => {
  it.each([
    ['', 1, 1, ''],
    ['{"a": 1,}', 1, 9, '}'],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, '"'],
    ['{\n  a: 1\n}', 2, 3, 'a'],
    ["{'a': 1}", 1, 2, "'"],
    ['[1, 2', 1, 6, ''],
    ['["a\nb"]', 1, 4, '\n'],
    ['"\\x"', 1, 2, '\\'],
    ['{"a": 01}', 1, 8, '1'],
    ['{"a": undefined}', 1, 7, 'u'],
    ['{} {}', 1, 4, '{'],
    ['{"a" 1}', 1, 6, '1'],
    ['[1, 😀]', 1, 5, '😀'],
  ])('%j is wrong at %d:%d', (text, line, column, found) => {
    expect(fault(text)).toMatchObject({ line, column, found });
  });

  it('reads what JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value, null, 1);
        expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
      }),
    );
  });

  it('finds a fault in every broken text, without failing and inside the text', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.string({ maxLength: 2 }), (json, at, noise) => {
        const place = at % (json.length + 1);
        const text = json.slice(0, place) + noise + json.slice(place + 1);
        const found = fault(text);
        if (found) {
          expect(found.offset).toBeLessThanOrEqual(text.length);
          // All before the fault is JSON, or could become JSON: its own fault is at its end.
          expect(fault(text.slice(0, found.offset))?.offset ?? found.offset).toBe(found.offset);
        }
      }),
    );
  });

  it('is not too deep', () => {
    expect(fault('['.repeat(1_000_000))?.offset).toBe(1_000_000);
  });
});
