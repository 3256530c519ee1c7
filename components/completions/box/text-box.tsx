'use client';

import { EditorView } from '@codemirror/view';
import { useCallback, useRef, useState } from 'react';
import { TextEditor } from '@/components/editor/text-editor';
import { useMessages } from '@/components/ui/messages-provider';
import { preloadCall } from '../session/load-call';
import { useCompletionStore, useController } from '../store/completion-provider';
import { bindBox } from './bind-box';

export const TEXT_BOX_ID = 'completions-text';
/** What stands behind the cursor, and what happens with it. */
export const BEHIND_NOTE_ID = 'completions-behind';

/** Where the text is read as tokens, in place of the box. */
export const TOKENS_ID = 'completions-tokens';

/** Brings the reader back to the text, or to its tokens. Not on touch screens, where a keyboard would cover it. */
export function focusTextBox(): void {
  if (matchMedia('(pointer: coarse)').matches) return;
  const tokens = document.getElementById(TOKENS_ID);
  if (tokens) return (tokens.querySelector<HTMLElement>('[role=listbox]') ?? tokens).focus();
  const editor = document.querySelector<HTMLElement>(`#${TEXT_BOX_ID} .cm-editor`);
  // The editor's own way: the browser's would put the cursor where it last was in the page.
  if (editor) EditorView.findFromDOM(editor)?.focus();
}

/** The one box for prompt and answer. Does not render while anyone writes in it. */
export function TextBox() {
  const { t } = useMessages();
  const store = useCompletionStore();
  const controller = useController();
  const [box] = useState(() => bindBox(store, controller.generate));
  const disconnect = useRef<() => void>(undefined);
  const onView = useCallback(
    (view: EditorView | null) => {
      disconnect.current?.();
      disconnect.current = view ? box.connect(view) : undefined;
    },
    [box],
  );
  return (
    <div
      id={TEXT_BOX_ID}
      onFocus={preloadCall}
      className="text-box h-full text-[0.9375rem] leading-7 max-md:text-base"
    >
      <TextEditor
        label={t('completions.box.label')}
        placeholder={t('completions.box.placeholder')}
        describedBy={BEHIND_NOTE_ID}
        extensions={box.extension}
        onView={onView}
        className="h-full"
      />
    </div>
  );
}
