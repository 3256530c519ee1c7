import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonPath, keyText, readJsonTree } from './json-tree';
import { parseJson } from './parse-json';

const shown = (text: string) => {
  const { nodes } = readJsonTree(text);
  return nodes.map(({ depth, key, from, to, kind, children, whole }) => {
    const name = key ? `${text.slice(key.from, key.to)}${key.repeated ? '!' : ''}: ` : '';
    const value = kind === 'object' || kind === 'array' ? `${kind}(${children})` : text.slice(from, to);
    return `${'  '.repeat(depth)}${name}${value}${whole ? '' : ' …'}`;
  });
};

describe('readJsonTree', () => {
  it('keeps numbers and keys as they are written, repeated ones too', () => {
    expect(shown('{"a": 1.0e+2, "b": [12345678901234567890, null], "a": {}}')).toEqual([
      'object(3)',
      '  "a": 1.0e+2',
      '  "b": array(2)',
      '    12345678901234567890',
      '    null',
      '  "a"!: object(0)',
    ]);
    expect(shown('{"a": 1, "\\u0061": 2, "__proto__": 3}')[2]).toBe('  "\\u0061"!: 2');
  });

  it('shows what stands before the fault', () => {
    expect(shown('{"a": [1, {"b": "cut o')).toEqual([
      'object(1) …',
      '  "a": array(2) …',
      '    1',
      '    object(1) …',
      '      "b": "cut o …',
    ]);
    expect(readJsonTree('{"a": 1,\n "b" 2}').fault).toMatchObject({ line: 2, column: 6, found: '2' });
    expect(readJsonTree('{"a": 1}').fault).toBeNull();
  });

  it('reads a part of a text, with offsets in the whole', () => {
    const text = 'Here:\n{"a": 1} and so on';
    const { nodes, fault } = readJsonTree(text, 6, 14);
    expect(fault).toBeNull();
    expect(text.slice(nodes[1]?.from, nodes[1]?.to)).toBe('1');
    expect(readJsonTree('x\n[1,', 2).fault).toMatchObject({ line: 2, column: 4, offset: 5 });
  });

  it('reads JSON lines', () => {
    const text = '{"a": 1}\n{"a": 2}\n\n[3]\n';
    const tree = readJsonTree(text, 0, text.length, true);
    expect(tree.fault).toBeNull();
    expect(tree.nodes.filter(({ parent }) => parent === -1)).toHaveLength(3);
    expect(tree.nodes.map((_, at) => jsonPath(text, tree, at))).toEqual([
      '$[0]',
      '$[0].a',
      '$[1]',
      '$[1].a',
      '$[2]',
      '$[2][0]',
    ]);
  });

  it('has a path for every value', () => {
    const text = '{"a b": [0, {"이름": 1, "\\"": 2}]}';
    const tree = readJsonTree(text);
    expect(tree.nodes.map((_, at) => jsonPath(text, tree, at))).toEqual([
      '$',
      '$["a b"]',
      '$["a b"][0]',
      '$["a b"][1]',
      '$["a b"][1].이름',
      '$["a b"][1]["\\""]',
    ]);
    expect(keyText('"a\\nb"')).toBe('a\nb');
  });

  it('agrees with JSON.parse on every text and is not too deep', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.string({ maxLength: 2 }), (json, at, noise) => {
        const place = at % (json.length + 1);
        for (const text of [json, json.slice(0, place) + noise + json.slice(place)]) {
          const parsed = parseJson(text);
          expect(readJsonTree(text).fault).toEqual(parsed.ok ? null : parsed.fault);
        }
      }),
    );
    expect(readJsonTree('['.repeat(200_000)).nodes).toHaveLength(200_000);
  });
});
