import { StateEffect, StateField, type Extension } from '@codemirror/state';
import { Decoration, EditorView } from '@codemirror/view';
import { editedRanges, type GeneratedRange } from '@/lib/completions/generated-range';
import { splicesOf } from './splices-of';

/** The ranges as the session has them. */
export const rangesSet = StateEffect.define<readonly GeneratedRange[]>();

const mark = Decoration.mark({ class: 'generated' });

/** What the model wrote is marked until it is edited; edits cut the ranges by the rule of the session itself. */
const ranges = StateField.define<readonly GeneratedRange[]>({
  create: () => [],
  update(now, transaction) {
    const set = transaction.effects.find((effect) => effect.is(rangesSet));
    if (set) return set.value;
    if (!transaction.docChanged || now.length === 0) return now;
    return editedRanges(now, splicesOf(transaction.changes, transaction.startState.doc));
  },
});

export const generatedMarks: Extension = [
  ranges,
  EditorView.decorations.compute([ranges], (state) =>
    Decoration.set(
      state
        .field(ranges)
        .filter(({ to }) => to <= state.doc.length)
        .map(({ from, to }) => mark.range(from, to)),
    ),
  ),
];
