import { describe, expect, it } from 'vitest';
import { findHits } from './find-hits';

describe('findHits', () => {
  it('finds every place, whatever the case, taking the words as they are', () => {
    expect(findHits('a.b A.B axb', 'a.b')).toEqual([0, 4]);
    expect(findHits('토큰, 토큰', '토큰')).toEqual([0, 4]);
    expect(findHits('aaaa', 'aa')).toEqual([0, 2]);
    expect(findHits('text', '')).toEqual([]);
  });

  it('stops at the most it was asked for', () => {
    expect(findHits('x'.repeat(100), 'x', 10)).toHaveLength(10);
  });
});
