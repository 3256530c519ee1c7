import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleText } from '@/lib/completions/example';
import { readExample } from '@/lib/completions/read-example';
import { readDistribution } from '@/lib/probabilities/recorded-distribution';

function readAll<Read>(name: string, read: (id: string, text: string) => Read): Read[] {
  const folder = path.join(import.meta.dirname, name);
  return readdirSync(folder).map((file) => {
    expect(file).toMatch(/^[a-z][a-z-]*\.json$/);
    return read(path.basename(file, '.json'), readFileSync(path.join(folder, file), 'utf8'));
  });
}

const examples = readAll('completions', readExample);
const hangul = /\p{Script=Hangul}/u;

describe('completion examples', () => {
  it('are there', () => {
    const ids = examples.map(({ id }) => id);
    for (const id of ['next-token', 'summarize', 'classify', 'sql', 'translate', 'quiz'])
      expect(ids).toContain(id);
    expect(ids.filter((id) => id.startsWith('game-shop-ticket'))).toHaveLength(2);
  });

  it.each(examples)('$id speaks the language of the page', ({ title, description, text }) => {
    expect(hangul.test(title.en + description.en)).toBe(false);
    expect(hangul.test(title.ko)).toBe(true);
    expect(hangul.test(description.ko)).toBe(true);
    if (text.ko !== undefined) expect(hangul.test(text.ko)).toBe(true);
  });

  it.each(examples)('$id has a text that a model can go on with', ({ text }) => {
    for (const language of ['en', 'ko'] as const) {
      const prompt = exampleText({ text }, language);
      expect(prompt).not.toBe('');
      // A space at the end would split the token that comes next.
      expect(prompt).toBe(prompt.trim());
    }
  });

  it('have an order and titles of their own', () => {
    const columns = [
      examples.map(({ order }) => String(order)),
      examples.map(({ title }) => title.en),
      examples.map(({ title }) => title.ko),
    ];
    for (const column of columns) expect(new Set(column).size).toBe(column.length);
  });

  it.each([
    ['an unknown parameter', { parameters: { warmth: 1 } }],
    ['a temperature of 3', { parameters: { temperature: 3 } }],
    ['five stops', { parameters: { stopSequences: ['a', 'b', 'c', 'd', 'e'] } }],
    ['no text', { text: {} }],
  ])('are refused with %s', (_, change) => {
    const valid = { ...examples[0], id: undefined };
    expect(() => readExample('right', JSON.stringify(valid))).not.toThrow();
    expect(() => readExample('wrong', JSON.stringify({ ...valid, ...change }))).toThrow('Example wrong');
  });
});

describe('recorded distributions', () => {
  it.each(readAll('distributions', readDistribution))('$id is in both languages', ({ title, note }) => {
    expect(hangul.test(title.en + note.en)).toBe(false);
    expect(hangul.test(title.ko)).toBe(true);
    expect(hangul.test(note.ko)).toBe(true);
  });
});
