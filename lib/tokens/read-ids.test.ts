import { describe, expect, it } from 'vitest';
import { readIds } from './read-ids';

const isId = (id: number) => id >= 0 && id < 50_000;

describe('readIds', () => {
  it.each([
    '[15339, 1917]',
    '15339 1917',
    '15339\n1917\n',
    'array([15339, 1917])'.slice(5),
    '15339;1917',
    '(15339,1917,)',
  ])('reads %j', (text) => {
    expect(readIds(text, isId)).toEqual({ ids: [15339, 1917], problems: [] });
  });

  it('has nothing for nothing', () => {
    expect(readIds(' [ ]\n', isId)).toEqual({ ids: [], problems: [] });
  });

  it('says which entry is no id, and where it stands', () => {
    expect(readIds('[1, 50000,\n  x2, -3\n\n4.5 123456789012345678 6]', isId)).toEqual({
      ids: [1, 6],
      problems: [
        { entry: 2, text: '50000', line: 1, column: 5 },
        { entry: 3, text: 'x2', line: 2, column: 3 },
        { entry: 4, text: '-3', line: 2, column: 7 },
        { entry: 5, text: '4.5', line: 4, column: 1 },
        { entry: 6, text: '123456789012345678', line: 4, column: 5 },
      ],
    });
  });

  it('reads a line of two million ids, which nothing that grows with the square of its length could end', () => {
    expect(readIds('12, '.repeat(2_000_000), isId).ids).toHaveLength(2_000_000);
  });
});
