import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutLongRuns } from './cut-long-runs';

test('ordinary text stays whole, long runs are cut, nothing is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('가', 'a', '=', ' ', '👋'), (text, unit) => {
      expect(cutLongRuns(text)).toEqual([text]);
      const long = text + unit.repeat(1000) + text;
      const pieces = cutLongRuns(long);
      expect(pieces.length).toBeGreaterThan(1);
      expect(pieces.join('')).toBe(long);
      expect(pieces.every((piece) => piece.isWellFormed() || !text.isWellFormed())).toBe(true);
    }),
  );
});
