import { describe, expect, it } from 'vitest';
import { newExampleId, withExample, withExampleAt } from './few-shot-examples';

const examples = ['a', 'b', 'c'].map((user, index) => ({ id: `example-${index + 1}`, user, assistant: '' }));
const users = (list: readonly { user: string }[]) => list.map(({ user }) => user).join('');

describe('few-shot examples', () => {
  it('get ids of their own, also beside ids of another kind', () => {
    expect(newExampleId([])).toBe('example-1');
    expect(newExampleId([...examples, { id: '7f3a', user: '', assistant: '' }])).toBe('example-4');
    expect(new Set(withExample(examples.slice(1), examples[0]!).map(({ id }) => id)).size).toBe(3);
  });

  it('are added at the end or after another one', () => {
    const added = { user: 'x', assistant: 'y' };
    expect(users(withExample(examples, added))).toBe('abcx');
    expect(users(withExample(examples, added, 'example-1'))).toBe('axbc');
  });

  it.each([
    ['example-1', 1, 'bac'],
    ['example-1', 9, 'bca'],
    ['example-3', -1, 'cab'],
    ['example-2', 1, 'abc'],
    ['none', 0, 'abc'],
  ])('%s moves to %d: %s', (id, index, expected) => {
    expect(users(withExampleAt(examples, id, index))).toBe(expected);
  });
});
