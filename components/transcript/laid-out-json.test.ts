import { describe, expect, it } from 'vitest';
import { laidOutJson } from './laid-out-json';

const value = { a: 'x, {"y": [1]} \\', b: [1, { c: null }], d: {}, e: [], f: '한글' };

describe('laidOutJson', () => {
  it('lays out as JSON.stringify does', () => {
    expect(laidOutJson(JSON.stringify(value))).toBe(JSON.stringify(value, null, 2));
    expect(laidOutJson(JSON.stringify([value], null, 4))).toBe(JSON.stringify([value], null, 2));
  });

  it('never moves what stands already while more arrives', () => {
    const whole = JSON.stringify(value);
    for (let length = 2; length < whole.length; length++) {
      const part = laidOutJson(whole.slice(0, length)) ?? '';
      expect(JSON.stringify(value, null, 2).startsWith(part.trimEnd())).toBe(true);
    }
  });

  it.each(['Hello', '[link](https://x.example)', '{name} is here', '{"a": 1} and so on', ''])(
    'leaves %j alone',
    (text) => {
      expect(laidOutJson(text)).toBeNull();
    },
  );
});
