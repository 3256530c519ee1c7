import { describe, expect, it } from 'vitest';
import { emptyCompletionSetup } from './completion-setup';
import { emptyHistory, recorded, type Change } from './history';

const around = { setup: emptyCompletionSetup('d'), generated: [], cursor: 0 };
const change = (more: Partial<Change>): Change => ({
  kind: 'edit',
  splices: [],
  before: around,
  after: around,
  at: 0,
  ...more,
});
const deleted = (from: number, removed: string, at: number) =>
  change({ splices: [{ from, removed, inserted: '' }], at });
const all = (...changes: Change[]) => changes.reduce(recorded, emptyHistory);

describe('a history', () => {
  it('holds the newest 300 changes', () => {
    const { past } = all(...Array.from({ length: 310 }, (_, n) => change({ at: n * 5_000 })));
    expect(past).toHaveLength(300);
    expect(past[0]?.at).toBe(10 * 5_000);
  });

  it('holds four million characters, and the newest change however long it is', () => {
    const long = (n: number, size: number) =>
      change({ splices: [{ from: 0, removed: '', inserted: 'a'.repeat(size) }], at: n * 5_000 });
    expect(all(...[1, 2, 3].map((n) => long(n, 1_500_000))).past.map(({ at }) => at)).toEqual([
      10_000, 15_000,
    ]);
    expect(all(long(1, 10), long(2, 5_000_000)).past.map(({ at }) => at)).toEqual([10_000]);
  });

  it('takes moving one setting as one change, and another setting as another', () => {
    const moved = (field: string, at: number) => change({ kind: 'setup', field, at });
    expect(all(moved('topP', 0), moved('topP', 900), moved('topP', 1_800)).past).toHaveLength(1);
    expect(all(moved('topP', 0), moved('topP', 1_000)).past).toHaveLength(2);
    expect(all(moved('topP', 0), moved('seed', 10)).past).toHaveLength(2);
  });

  it('joins deleting backwards and forwards', () => {
    const [backwards] = all(deleted(2, 'c', 0), deleted(1, 'b', 10)).past;
    expect(backwards?.splices).toEqual([{ from: 1, removed: 'bc', inserted: '' }]);
    const [forwards] = all(deleted(1, 'b', 0), deleted(1, 'c', 10)).past;
    expect(forwards?.splices).toEqual([{ from: 1, removed: 'bc', inserted: '' }]);
  });

  it('forgets what was undone with the next change, which is one of its own', () => {
    const first = change({ splices: [{ from: 0, removed: '', inserted: 'a' }] });
    const undone = { past: [first], future: [change({ at: 5 })] };
    const { past, future } = recorded(
      undone,
      change({ splices: [{ from: 1, removed: '', inserted: 'b' }], at: 10 }),
    );
    expect([past.length, future.length]).toEqual([2, 0]);
  });
});
