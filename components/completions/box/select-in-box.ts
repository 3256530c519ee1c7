import { EditorView } from '@codemirror/view';
import { focusTextBox, TEXT_BOX_ID } from './text-box';

/** Selects a part of the text and brings it into sight, with the focus. */
export function selectInBox(from: number, to: number): void {
  const editor = document.querySelector<HTMLElement>(`#${TEXT_BOX_ID} .cm-editor`);
  const view = editor && EditorView.findFromDOM(editor);
  if (!view) return;
  const within = (offset: number) => Math.min(offset, view.state.doc.length);
  view.dispatch({
    selection: { anchor: within(from), head: within(to) },
    effects: EditorView.scrollIntoView(within(from), { y: 'center' }),
  });
  focusTextBox();
}
