import { describe, expect, it } from 'vitest';
import { readJsonTree } from '@/lib/wire/json-tree';
import { closedAtFirst, treeMove, visibleRows } from './visible-rows';

// 0 { 1 a: [ 2 1, 3 { 4 b } ], 5 c }
const { nodes } = readJsonTree('{"a": [1, {"b": 2}], "c": 3}');
const none = new Set<number>();

describe('visibleRows', () => {
  it('leaves out what is inside of closed nodes', () => {
    expect(visibleRows(nodes, none)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(visibleRows(nodes, new Set([1]))).toEqual([0, 1, 5]);
    expect(visibleRows(nodes, new Set([0, 1]))).toEqual([0]);
  });

  it('starts small trees open and closes what is deep or long in large ones', () => {
    expect(closedAtFirst(nodes).size).toBe(0);
    const large = readJsonTree(JSON.stringify({ few: [[1]], many: Array(400).fill(1) })).nodes;
    expect(visibleRows(large, closedAtFirst(large))).toEqual([0, 1, 2, 4]);
  });
});

describe('treeMove', () => {
  const move = (key: string, at: number, closed: ReadonlySet<number> = none) =>
    treeMove(key, at, nodes, visibleRows(nodes, closed), closed);

  it('goes through what is in sight', () => {
    expect(move('ArrowDown', 1, new Set([1]))).toEqual({ to: 5 });
    expect(move('ArrowUp', 5)).toEqual({ to: 4 });
    expect(move('ArrowUp', 0)).toBeNull();
    expect(move('End', 0)).toEqual({ to: 5 });
    expect(move('Home', 5)).toEqual({ to: 0 });
  });

  it('opens and closes', () => {
    expect(move('ArrowRight', 1, new Set([1]))).toEqual({ toggle: 1 });
    expect(move('ArrowRight', 1)).toEqual({ to: 2 });
    expect(move('ArrowRight', 2)).toBeNull();
    expect(move('ArrowLeft', 1)).toEqual({ toggle: 1 });
    expect(move('ArrowLeft', 4)).toEqual({ to: 3 });
    expect(move('Enter', 3)).toEqual({ toggle: 3 });
    expect(move('*', 2)).toEqual({ open: [2, 3] });
    expect(move('*', 0)).toEqual({ open: [0] });
  });
});
