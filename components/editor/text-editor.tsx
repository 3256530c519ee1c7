'use client';

import { defaultKeymap } from '@codemirror/commands';
import { Annotation, Compartment, EditorState, Transaction, type Extension } from '@codemirror/state';
import { EditorView, highlightSpecialChars, keymap, placeholder as placeholderText } from '@codemirror/view';
import { useEffect, useRef, useState } from 'react';
import { editorTheme } from './editor-theme';

export interface TextEditorProps {
  /** The accessible name. */
  label: string;
  /** Both are left out where `extensions` keep the text. */
  value?: string;
  onChange?: (value: string) => void;
  placeholder?: string;
  /** Id of the element that describes the editor or says what is wrong. */
  describedBy?: string;
  invalid?: boolean;
  /** History, keys, decorations: what one page needs. A new value replaces them, so it should be kept. */
  extensions?: Extension;
  /** Gets the view, to move its selection or its focus, and null when it is gone. */
  onView?: (view: EditorView | null) => void;
  className?: string;
}

/** Marks what came from outside, so that it is not told back. */
const fromOutside = Annotation.define<true>();
const none: Extension = [];
/** A text of more characters is given to the editor when it has measured itself: else it would draw the whole of a line. */
const LONG = 20_000;

/**
 * A box for text of any size: only what is in sight is drawn. The text is taken as it is, also its line endings. Tab moves
 * on as in every field. It has no history of its own: `extensions` may bring one.
 */
export function TextEditor(props: TextEditorProps) {
  const {
    label,
    value = '',
    placeholder,
    describedBy,
    invalid = false,
    extensions = none,
    className,
  } = props;
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<{ view: EditorView; attributes: Compartment; added: Compartment }>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  /** The text as the page knows it: told last, or given last. */
  const known = useRef(value);
  /** The editor knows its own size, so that it draws no more of a text than fits. */
  const [measured, setMeasured] = useState(false);
  const filled = useRef(value.length <= LONG);

  useEffect(() => {
    if (!host.current) return;
    const { value: given = '' } = latest.current;
    const first = given.length > LONG ? '' : given;
    const attributes = new Compartment();
    const added = new Compartment();
    const view = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: splitLines(first),
        extensions: [
          added.of(latest.current.extensions ?? none),
          attributes.of([]),
          // The page may apply styles only with the nonce that it was sent with; also pages that were gone to since.
          EditorView.cspNonce.of(document.querySelector<HTMLElement>('script[nonce]')?.nonce ?? ''),
          EditorState.lineSeparator.of('\n'),
          EditorView.lineWrapping,
          highlightSpecialChars(),
          keymap.of(defaultKeymap),
          editorTheme,
          EditorView.updateListener.of((update) => {
            const { onChange } = latest.current;
            if (!onChange || !update.docChanged) return;
            if (update.transactions.every((transaction) => transaction.annotation(fromOutside))) return;
            known.current = update.state.doc.toString();
            onChange(known.current);
          }),
        ],
      }),
    });
    known.current = first;
    view.requestMeasure({ read: () => setMeasured(true) });
    editor.current = { view, attributes, added };
    latest.current.onView?.(view);
    return () => {
      latest.current.onView?.(null);
      editor.current = null;
      view.destroy();
    };
  }, []);

  useEffect(() => {
    const { view, added } = editor.current ?? {};
    if (view && added) view.dispatch({ effects: added.reconfigure(extensions) });
  }, [extensions]);

  useEffect(() => {
    const { view, attributes } = editor.current ?? {};
    if (!view || !attributes) return;
    view.dispatch({
      effects: attributes.reconfigure([
        EditorView.contentAttributes.of({
          'aria-label': label,
          ...(describedBy ? { 'aria-describedby': describedBy } : {}),
          ...(invalid ? { 'aria-invalid': 'true' } : {}),
        }),
        placeholder ? placeholderText(placeholder) : [],
      ]),
    });
  }, [label, describedBy, invalid, placeholder]);

  useEffect(() => {
    const { view } = editor.current ?? {};
    if (!view || value === known.current || !measured) return;
    // What the page opens with is no change that could be undone.
    const opening = !filled.current;
    filled.current = true;
    known.current = value;
    view.dispatch({
      changes: { from: 0, to: view.state.doc.length, insert: splitLines(value) },
      annotations: [fromOutside.of(true), Transaction.addToHistory.of(!opening)],
    });
  }, [value, measured]);

  return <div ref={host} className={className} />;
}

const lines = EditorState.create({ extensions: EditorState.lineSeparator.of('\n') });

function splitLines(text: string) {
  return lines.toText(text);
}
