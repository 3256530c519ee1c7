'use client';

import { EditorView } from '@codemirror/view';
import { useCallback, useRef, useState } from 'react';
import { TextEditor } from '@/components/editor/text-editor';
import { useMessages } from '@/components/ui/messages-provider';
import { preloadCall } from '../session/load-call';
import { useCompletionStore, useController } from '../store/completion-provider';
import { bindBox } from './bind-box';
import { BEHIND_NOTE_ID, setOpenBox } from './open-box';

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
      setOpenBox(view && { focus: () => view.focus(), select: (from, to) => select(view, from, to) });
    },
    [box],
  );
  return (
    <div onFocus={preloadCall} className="text-box h-full text-[0.9375rem] leading-7 max-md:text-base">
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

function select(view: EditorView, from: number, to: number): void {
  const within = (offset: number) => Math.min(offset, view.state.doc.length);
  view.dispatch({
    selection: { anchor: within(from), head: within(to) },
    effects: EditorView.scrollIntoView(within(from), { y: 'center' }),
  });
}
