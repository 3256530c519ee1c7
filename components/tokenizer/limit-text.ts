import { EditorState, type Extension } from '@codemirror/state';

/** Characters, in UTF-16 units, that the tokenizer takes at once. */
export const TEXT_LIMIT = 2_000_000;

/** Refuses a change that would make a text longer than the limit, as a whole, and tells how long it would have been. */
export function limitText(onRefused: (length: number) => void): Extension {
  return EditorState.transactionFilter.of((transaction) => {
    const { newDoc, startState, docChanged } = transaction;
    if (!docChanged || newDoc.length <= TEXT_LIMIT || newDoc.length <= startState.doc.length) {
      return transaction;
    }
    onRefused(newDoc.length);
    return [];
  });
}
