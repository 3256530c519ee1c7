import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromEscaped, toEscaped } from './escaped-text';

describe('escaped text', () => {
  it.each([
    ['\\n\\nUser:', '\n\nUser:'],
    ['\\t', '\t'],
    ['\\\\n', '\\n'],
    ['\\d', '\\d'],
    ['C:\\', 'C:\\'],
  ])('%s means %j', (typed, text) => {
    expect(fromEscaped(typed)).toBe(text);
  });

  it('is one line and means the text again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('\\', 'n', '\n', '\r', '\t', 'a', '가') }), (text) => {
        expect(toEscaped(text)).not.toMatch(/[\n\r\t]/);
        expect(fromEscaped(toEscaped(text))).toBe(text);
      }),
    );
  });
});
