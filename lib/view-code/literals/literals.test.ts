import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { bashHereDocument, bashLiteral } from './bash-literal';
import { csharpLiteral } from './csharp-literal';
import { javascriptLiteral } from './javascript-literal';
import { pythonLiteral } from './python-literal';

/** Texts made of what breaks quoting, among ordinary ones and any UTF-16 at all, halves of surrogate pairs included. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '"',
      '""',
      '"""',
      "'",
      "'''",
      '`',
      '\\',
      '\\\\',
      '\\n',
      '\\u',
      '\\x',
      '$',
      '${',
      '$(',
      '}',
      '%',
      '#',
      '!',
    ],
    ...[
      '\n',
      '\n\n',
      '\r\n',
      '\r',
      '\t',
      '  ',
      'JSON',
      '\nJSON\n',
      'EOF',
      '\u0001',
      '\u001b',
      '\u007f',
      '\u0085',
    ],
    ...[
      '\u2028',
      '\u2029',
      '\u202e',
      '\ufeff',
      '한국어',
      '가',
      '👍🏽',
      '👩‍👧',
      '\ud83d',
      '\udc4d',
      '{',
      '/',
      '*/',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 5 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const awkwardText = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
const texts = [
  ...fc.sample(awkwardText, { numRuns: 3_000, seed: 42 }),
  ...fc
    .sample(fc.array(fc.nat({ max: 0xffff }), { maxLength: 6 }), { numRuns: 500, seed: 7 })
    .map((units) => String.fromCharCode(...units)),
];

/** UTF-16 units in hexadecimal: says every text exactly, also what no encoding can carry. */
const units = (text: string) =>
  [...Array(text.length).keys()].map((at) => text.charCodeAt(at).toString(16)).join(' ');

const folder = mkdtempSync(path.join(tmpdir(), 'literals-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(command: string, fileName: string, source: string): string {
  const file = path.join(folder, fileName);
  writeFileSync(file, source);
  const result = spawnSync(command, [file], { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  expect(result.stderr).toBe('');
  return result.stdout;
}

const has = (command: string) => spawnSync(command, ['--version']).status === 0;

describe('string literals, read back by the language itself', () => {
  it('JavaScript', () => {
    const printed = run(
      process.execPath,
      'literals.mjs',
      `const texts = [\n${texts.map((text) => `${javascriptLiteral(text)},\n`).join('')}];
const units = (text) => [...Array(text.length).keys()].map((at) => text.charCodeAt(at).toString(16)).join(' ');
process.stdout.write(texts.map(units).join('\\n'));`,
    );
    expect(printed.split('\n')).toEqual(texts.map(units));
  });

  it('Python', (context) => {
    if (!has('python3')) context.skip('python3 is not on this machine');
    // Python's strings are of code points: surrogate pairs are split up again to compare units.
    const printed = run(
      'python3',
      'literals.py',
      `texts = [\n${texts.map((text) => `${pythonLiteral(text)},\n`).join('')}]
import sys
def units(text):
    data = text.encode("utf-16-be", "surrogatepass")
    return " ".join(format(int.from_bytes(data[i:i + 2], "big"), "x") for i in range(0, len(data), 2))
sys.stdout.write("\\n".join(units(text) for text in texts))`,
    );
    expect(printed.split('\n')).toEqual(texts.map(units));
  });

  it('bash', (context) => {
    if (!has('bash')) context.skip('bash is not on this machine');
    const words = texts.filter((text) => !text.includes('\0') && text === Buffer.from(text).toString());
    expect(words.length).toBeGreaterThan(1_000);
    const printed = run(
      'bash',
      'literals.sh',
      words.map((text) => `printf '%s\\0' ${bashLiteral(text)}\n`).join(''),
    );
    expect(printed.split('\0').slice(0, -1)).toEqual(words);
  });

  it('bash here-documents of JSON', (context) => {
    if (!has('bash')) context.skip('bash is not on this machine');
    const bodies = texts.map((text) => JSON.stringify({ messages: [{ content: text }] }, null, 2));
    const batch = bodies.slice(0, 400);
    const script = batch.map((body) => `cat ${bashHereDocument(body, 'JSON')}\nprintf '\\0'\n`).join('');
    const printed = run('bash', 'documents.sh', script);
    const expected = batch.map((body) => `${body}\n`);
    expect(printed.split('\0').slice(0, -1)).toEqual(expected);
    expect(expected.map((body): unknown => JSON.parse(body))).toEqual(
      texts.slice(0, 400).map((text) => ({ messages: [{ content: text }] })),
    );
  });

  it('a here-document ends at none of its own lines', () => {
    expect(bashHereDocument('a\nJSON\nJSON_', 'JSON')).toBe("<<'JSON__'\na\nJSON\nJSON_\nJSON__");
  });

  it('C#, whose compiler is not asked: the rules of the language specification', () => {
    for (const text of texts) expect(readCsharp(csharpLiteral(text, '    '), '    ')).toBe(text);
  });
});

/** Reads a regular or a raw string literal. Source: C# language reference, "Raw string literals" and "String escapes". */
function readCsharp(literal: string, indent: string): string {
  const quotes = /^"{3,}/.exec(literal)?.[0];
  if (quotes === undefined || literal === '""') {
    expect(literal.slice(1, -1)).not.toMatch(/[\n\r\u0085\u2028\u2029]|(?<!\\)(?:\\\\)*"/);
    return literal
      .slice(1, -1)
      .replace(/\\(?:u([0-9a-f]{4})|(.))/g, (_, hex: string | undefined, sign: string) =>
        hex === undefined
          ? ({ n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' }[sign] ?? 'unknown escape')
          : String.fromCharCode(parseInt(hex, 16)),
      );
  }
  const lines = literal.split('\n');
  expect(lines[0]).toBe(quotes);
  expect(lines.at(-1)).toBe(indent + quotes);
  const content = lines.slice(1, -1);
  expect(content.join('\n')).not.toContain(quotes);
  expect(content.every((line) => line === '' || line.startsWith(indent))).toBe(true);
  return content.map((line) => line.slice(indent.length)).join('\n');
}
