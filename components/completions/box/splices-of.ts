import type { ChangeSet, Text } from '@codemirror/state';
import type { Splice } from '@/lib/completions/splice';

/** The editor's changes as splices, each of which counts in the text that the one before it left. */
export function splicesOf(changes: ChangeSet, before: Text): Splice[] {
  const splices: Splice[] = [];
  changes.iterChanges((fromA, toA, fromB, _toB, inserted) => {
    splices.push({ from: fromB, removed: before.sliceString(fromA, toA), inserted: inserted.toString() });
  });
  return splices;
}
