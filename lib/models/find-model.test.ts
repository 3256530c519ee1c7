import { describe, expect, it } from 'vitest';
import { findModel } from './find-model';
import { can } from './model';

describe('findModel', () => {
  it.each([
    ['gpt-4o-2024-08-06', 128_000],
    ['gpt-4.1-mini', 1_047_576],
    ['GPT-4o', 128_000],
    ['gpt-4-0613', 8_192],
    ['emulator-small', 4_096],
  ])('knows %s', (name, window) => {
    expect(findModel(name)).toMatchObject({ name, known: true, contextWindow: window });
  });

  it('prefers the longest name: gpt-5.1 is not gpt-5, o3-mini is o3', () => {
    expect(findModel('gpt-5.1-2025-11-13').efforts).toContain('none');
    expect(findModel('gpt-5-mini').efforts).toContain('minimal');
    expect(can(findModel('o3-mini'), 'reasoning')).toBe(true);
  });

  it('does not take a longer word for a version', () => {
    expect(findModel('o1x').known).toBe(false);
    expect(findModel('gpt-4ox').known).toBe(false);
  });

  it('assumes an ordinary chat model for an unknown name and says so', () => {
    const model = findModel('llama-3.3-70b');
    expect(model.known).toBe(false);
    expect(can(model, 'chat')).toBe(true);
  });
});
