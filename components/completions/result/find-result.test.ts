import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJsonTree } from '@/lib/wire/json-tree';
import { findFences } from './find-fences';
import { findHtml, isHtml } from './find-html';
import { findJson } from './find-json';

const json = (text: string) => {
  const found = findJson(text);
  return found && text.slice(found.from, found.to) + (found.lines ? ' (lines)' : '');
};
const html = (text: string) => {
  const found = findHtml(text);
  return found && text.slice(found.from, found.to);
};

describe('findJson', () => {
  it.each([
    ['{"a": 1}', '{"a": 1}'],
    ['\n\n {"a": [1, 2]}\n', '{"a": [1, 2]}'],
    ['[]', '[]'],
    ['{"a": 1}\n{"a": 2}\n', '{"a": 1}\n{"a": 2} (lines)'],
    ['{"a": 1}\n{"a": 2', '{"a": 1}\n{"a": 2 (lines)'],
    ['{"a": 1}\n\nThat is the object.', '{"a": 1}'],
    ['Sure:\n```json\n{"a": 1}\n```\nDone.', '{"a": 1}'],
    ['```\n[{"a": 1}]\n```', '[{"a": 1}]'],
    ['```jsonl\n{"a": 1}\n{"b": 2}\n```', '{"a": 1}\n{"b": 2} (lines)'],
    ['Here it is: {"a": {"b": 1}} and more', '{"a": {"b": 1}}'],
    ['List:\n[1, 2, 3]\n', '[1, 2, 3]'],
    // Broken, and meant as JSON.
    ['{"a": 1,}', '{"a": 1,}'],
    ["{'a': 1}", "{'a': 1}"],
    ['{a: 1}', '{a: 1}'],
    ['{"a": "cut off', '{"a": "cut off'],
    ['```json\n{"a": 1,,}\n```', '{"a": 1,,}'],
    ['Result: {"a": 1, "b" 2}', '{"a": 1, "b" 2}'],
  ])('finds %j', (text, found) => expect(json(text)).toBe(found));

  it.each([
    '',
    'plain text',
    '42',
    'true',
    '[Note] This is prose.',
    'As shown in [1], and {name} is replaced.',
    'if (a) { return b; }',
    '```python\nd = {}\n```',
    'a { color: red }',
    '{}, they said' /* nothing in it to look at */,
  ])('finds nothing in %j', (text) => expect(json(text)).toBeNull());

  it('finds what JSON.stringify writes, also in a text', () => {
    const value = fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 });
    fc.assert(
      fc.property(value, fc.constantFrom('', 'Here:\n', '안녕 '), (object, lead) => {
        const written = JSON.stringify(object, null, 1);
        const found = findJson(lead + written);
        expect(found).not.toBeNull();
        expect((lead + written).slice(found?.from, found?.to)).toBe(written);
      }),
    );
  });

  it('ends in a text of half a million braces', () => {
    const text = '{"a": '.repeat(200_000);
    const found = findJson(text);
    expect(readJsonTree(text, found?.from, found?.to).fault).not.toBeNull();
    findJson('x {"a": 1, '.repeat(100_000));
    findJson('{ '.repeat(500_000));
  });
});

describe('findHtml', () => {
  it.each([
    ['<p>Hello</p>', '<p>Hello</p>'],
    ['Dear all,\n<div class="a">x</div> <b>y</b>\nBye', '<div class="a">x</div> <b>y</b>'],
    ['```html\n<h1>Hi\n```', '<h1>Hi\n'],
    ['x <!DOCTYPE html><html><body>a</body></html> y', '<!DOCTYPE html><html><body>a</body></html>'],
    ['<html><body>cut off', '<html><body>cut off'],
  ])('finds %j', (text, found) => expect(html(text)).toBe(found));

  it.each([
    'a < b and c > d',
    'Use the <div> element.',
    'Write `<b>` and `</b>`.',
    'vector<int> v; std::map<a, b> m;',
    '```python\nprint("<p>x</p>")\n```',
    '<name> wrote to <someone@example.com>',
  ])('finds nothing in %j', (text) => expect(html(text)).toBeNull());

  it('knows a value that is HTML', () => {
    expect(isHtml(' <p>Dear customer</p> ')).toBe(true);
    expect(isHtml('<img src="a">')).toBe(true);
    expect(isHtml('1 < 2 > 0')).toBe(false);
    expect(isHtml('Say <b>it</b>')).toBe(false);
  });

  it('ends in a text of two hundred thousand tags', () => {
    expect(findHtml('<div '.repeat(200_000))).toBeNull();
    expect(findHtml('<p>'.repeat(200_000))).toBeNull();
  });
});

describe('findFences', () => {
  it('finds blocks, the last one also when it is not closed', () => {
    const text = 'a\n```js\nlet a;\n```\n~~~~\nx\n~~~\n';
    expect(findFences(text).map(({ language, from, to }) => [language, text.slice(from, to)])).toEqual([
      ['js', 'let a;\n'],
      ['', 'x\n~~~\n'],
    ]);
    expect(findFences('```')).toEqual([{ language: '', from: 3, to: 3 }]);
  });
});

const corpus = path.resolve(import.meta.dirname, '../../../../shared/corpora/xss.json');

describe.skipIf(!existsSync(corpus))('hostile texts (needs the shared corpora)', () => {
  it('are only ever ranges of the text', () => {
    const texts = JSON.parse(readFileSync(corpus, 'utf8')) as string[];
    expect(texts.length).toBeGreaterThan(50);
    for (const text of texts) {
      for (const found of [findHtml(text), findJson(text)]) {
        if (!found) continue;
        expect(found.from).toBeGreaterThanOrEqual(0);
        expect(found.to).toBeLessThanOrEqual(text.length);
        expect(found.from).toBeLessThan(found.to);
      }
    }
  });
});
