import { Annotation, EditorState, Prec, StateEffect, StateField, type Extension } from '@codemirror/state';
import { EditorView, keymap, type ViewUpdate } from '@codemirror/view';
import type { CompletionSession } from '@/lib/completions/completion-session';
import type { CompletionStore } from '../store/completion-store';
import { generatedMarks, rangesSet } from './generated-marks';
import { smallestSplice } from './smallest-splice';
import { splicesOf } from './splices-of';

const MARGIN = 32;

/** Marks what the session did to the view, so that it is not told back. */
const fromSession = Annotation.define<true>();

/** While an answer is written, nobody else writes. */
const busySet = StateEffect.define<boolean>();
const busy = StateField.define<boolean>({
  create: () => false,
  update: (now, { effects }) => effects.find((effect) => effect.is(busySet))?.value ?? now,
});

export type BoundBox = {
  extension: Extension;
  /** Shows the session in the view from now on; returns the function that ends it. */
  connect: (view: EditorView) => () => void;
};

/**
 * Makes an editor a view of the session. What the user does in it becomes exact splices; what the session does of itself
 * (an answer, undo, an example) comes to it as the smallest change, and is not told back. It has no history of its own. An
 * answer is followed as long as its end is in sight.
 */
export function bindBox(store: CompletionStore, generate: () => void): BoundBox {
  /** The text that both have. */
  let shown = '';
  let telling = false;

  const tell = ({ view, transactions, changes, startState, docChanged }: ViewUpdate) => {
    if (transactions.length === 0 || transactions.some((one) => one.annotation(fromSession))) return;
    const before = store.getState();
    const cursor = view.state.selection.main.to;
    telling = true;
    if (docChanged) {
      const splices = splicesOf(changes, startState.doc);
      store.dispatch({ type: 'text-edited', splices, cursor, at: Date.now() });
    } else store.dispatch({ type: 'cursor-moved', cursor });
    telling = false;
    const now = store.getState();
    if (!docChanged) return;
    // What the session does not take, the view has not either.
    const taken = now !== before;
    shown = taken ? now.text : view.state.doc.toString();
    if (!taken) show(view, now, now);
  };

  const show = (view: EditorView, now: CompletionSession, before: CompletionSession | null) => {
    const splice = smallestSplice(shown, now.text);
    const starts = now.running !== null && before?.running == null;
    const running = now.running !== null;
    const { main } = view.state.selection;
    // Text that is selected while an answer comes is being read or copied.
    const moves = main.to !== now.cursor && (starts || !running || main.empty);
    const follows = starts || !running || isInSight(view, main.head);
    shown = now.text;
    const effects = [
      ...(splice || now.generated !== before?.generated ? [rangesSet.of(now.generated)] : []),
      ...(view.state.field(busy) === running ? [] : [busySet.of(running)]),
    ];
    const scrollIntoView = (moves || starts) && follows;
    if (!splice && !moves && !scrollIntoView && effects.length === 0) return;
    view.dispatch({
      ...(splice && {
        changes: { from: splice.from, to: splice.from + splice.removed.length, insert: splice.inserted },
      }),
      ...(moves && { selection: { anchor: now.cursor } }),
      effects,
      // An effect of the editor's would lead no further than to where the text ended before.
      scrollIntoView,
      annotations: fromSession.of(true),
    });
  };

  const submit = () => {
    generate();
    return true;
  };
  const extension: Extension = [
    generatedMarks,
    busy,
    EditorView.cursorScrollMargin.of(MARGIN),
    EditorState.readOnly.from(busy),
    EditorView.contentAttributes.compute([busy], (state): Record<string, string> =>
      state.field(busy) ? { 'aria-busy': 'true', 'aria-readonly': 'true' } : {},
    ),
    Prec.highest(
      keymap.of([
        { key: 'Mod-Enter', run: submit },
        { key: 'Ctrl-Enter', run: submit },
      ]),
    ),
    EditorView.updateListener.of(tell),
    EditorView.domEventHandlers({
      // From a menu or a gesture; the keys come to the page.
      beforeinput(event) {
        if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return false;
        event.preventDefault();
        store.dispatch({ type: event.inputType === 'historyUndo' ? 'undone' : 'redone' });
        return true;
      },
    }),
  ];
  return {
    extension,
    connect(view) {
      shown = view.state.doc.toString();
      show(view, store.getState(), null);
      return store.subscribe((now, before) => {
        if (!telling) show(view, now, before);
      });
    },
  };
}

function isInSight(view: EditorView, position: number): boolean {
  const place = view.coordsAtPos(position);
  if (!place) return false;
  const { bottom, top } = view.scrollDOM.getBoundingClientRect();
  return place.top <= bottom + MARGIN && place.bottom >= top - MARGIN;
}
