import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { english } from './english';
import { korean } from './korean';
import { type Messages } from './translate';

const root = path.resolve(import.meta.dirname, '../..');

/** Every text by its dotted key; the plural forms of one text are joined. */
function texts(node: Messages, prefix = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(node)) {
    if (typeof value === 'string') found.set(prefix + name, value);
    else if (typeof value.other === 'string') found.set(prefix + name, Object.values(value).join(' '));
    else for (const [key, text] of texts(value, `${prefix}${name}.`)) found.set(key, text);
  }
  return found;
}

const placeholders = (text: string) => [...new Set(text.match(/\{\w+/g))].sort();

const en = texts(english);
const ko = texts(korean);

describe('messages', () => {
  it('exist in both languages', () => {
    expect([...ko.keys()].sort()).toEqual([...en.keys()].sort());
  });

  it('have the same placeholders in both languages', () => {
    const differing = [...en].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(ko.get(key) ?? '').join(),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it('are never empty', () => {
    expect([...en, ...ko].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('cover every key that the pages use', () => {
    const used = ['app', 'components']
      .flatMap((folder) =>
        readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
          .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
          .map((name) => path.join(root, folder, name)),
      )
      .flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(/\bt\(\s*['"]([\w.]+)['"]/g)].map(([, key]) => key ?? ''),
      );
    expect(used.length).toBeGreaterThan(10);
    expect([...new Set(used)].filter((key) => !en.has(key))).toEqual([]);
  });
});
