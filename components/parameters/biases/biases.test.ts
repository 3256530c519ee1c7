import { describe, expect, it } from 'vitest';
import { foreignIds, newTokens, readTokenId, withBiases, withoutBiases } from './biases';

const bytes = new Uint8Array([65]);

describe('biases', () => {
  it('know the encoding that their ids were chosen for', () => {
    const first = withBiases({}, { 1: 5, 2: 5 }, 'o200k_base');
    expect(foreignIds(first, 'o200k_base').size).toBe(0);
    const mixed = withBiases(first, { 3: -100 }, 'cl100k_base');
    expect(foreignIds(mixed, 'cl100k_base')).toEqual(new Map([['o200k_base', ['1', '2']]]));
    expect(foreignIds(mixed, 'o200k_base')).toEqual(new Map([['cl100k_base', ['3']]]));
    expect(foreignIds(withoutBiases(mixed, ['1', '2'], 'cl100k_base'), 'cl100k_base').size).toBe(0);
    // What undo brings back is still of the encoding that it was of.
    expect(foreignIds(first, 'cl100k_base').get('o200k_base')).toEqual(['1', '2']);
  });

  it('keep the encoding of an id whose bias changes', () => {
    const first = withBiases({}, { 1: 5 }, 'o200k_base');
    const changed = withBiases(first, { 1: 9 }, 'cl100k_base');
    expect(changed).toEqual({ 1: 9 });
    expect(foreignIds(changed, 'cl100k_base').get('o200k_base')).toEqual(['1']);
  });

  it('of a file are of the encoding that they are first seen with', () => {
    const read = { 7: 1 };
    expect(foreignIds(read, 'r50k_base').size).toBe(0);
    expect(foreignIds(read, 'o200k_base').get('r50k_base')).toEqual(['7']);
  });
});

describe('newTokens', () => {
  it('adds what is new and says why nothing is', () => {
    const found = [
      { id: 1, bytes },
      { id: 2, bytes },
    ];
    expect(newTokens({ 1: 5 }, found)).toEqual({ ids: ['2'] });
    expect(newTokens({ 1: 5, 2: 5 }, found)).toEqual({ fault: 'in-the-list' });
    expect(newTokens({}, [{ id: 300_000, bytes: null }])).toEqual({ fault: 'no-token' });
  });
});

describe('readTokenId', () => {
  it.each([
    [' 42 ', 42],
    ['007', 7],
    ['0', 0],
    ['-1', null],
    ['1.5', null],
    ['1e3', null],
    ['', null],
    ['12345678901', null],
  ])('reads %j as %s', (typed, id) => expect(readTokenId(typed)).toBe(id));
});
