import { EditorView } from '@codemirror/view';

/** The editor in the colours of the page; it fills its frame and scrolls in itself. */
export const editorTheme = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'transparent', color: 'var(--ink)', fontSize: 'inherit' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: 'inherit', overflow: 'auto' },
  '.cm-content': { padding: '0.75rem 0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 var(--editor-inset, 0.875rem)' },
  '.cm-placeholder': { color: 'var(--ink-faint)' },
  '.cm-specialChar': { color: 'var(--danger-text)' },
});
