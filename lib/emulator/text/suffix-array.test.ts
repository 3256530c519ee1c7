import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildSuffixArray, findRange } from './suffix-array';

const rows = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 60 });

test('suffixes come in lexicographic order, each once', () => {
  fc.assert(
    fc.property(rows, (row) => {
      const suffixes = buildSuffixArray(Uint32Array.from(row));
      expect([...suffixes].sort((a, b) => a - b)).toEqual(row.map((_, i) => i));
      const texts = [...suffixes].map((from) => row.slice(from, from + 24).join(''));
      expect(texts).toEqual([...texts].sort());
    }),
  );
});

test('a range holds exactly the places where a context stands', () => {
  fc.assert(
    fc.property(
      rows,
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 4 }),
      (row, context) => {
        const tokens = Uint32Array.from(row);
        const suffixes = buildSuffixArray(tokens);
        const { from, to } = findRange(tokens, suffixes, context);
        const places = row.flatMap((_, i) => (context.every((token, k) => row[i + k] === token) ? [i] : []));
        expect([...suffixes.subarray(from, to)].sort((a, b) => a - b)).toEqual(places);
      },
    ),
  );
});
