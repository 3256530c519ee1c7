'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/text-area';
import { useMessages } from '@/components/ui/messages-provider';

export type MessageEditorProps = {
  content: string;
  onSave: (content: string) => void;
  /** Saves and asks from this message on; absent where there is nothing to ask. */
  onSaveAndAsk?: (content: string) => void;
  onCancel: () => void;
};

/** A message as it is rewritten. Escape leaves it as it was, Ctrl+Enter saves. */
export function MessageEditor({ content, onSave, onSaveAndAsk, onCancel }: MessageEditorProps) {
  const { t } = useMessages();
  const [text, setText] = useState(content);
  const box = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    const end = box.current?.value.length ?? 0;
    box.current?.focus();
    box.current?.setSelectionRange(end, end);
  }, []);

  return (
    <div
      className="flex w-full flex-col gap-2"
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') {
          event.stopPropagation();
          onCancel();
        } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSave(text);
      }}
    >
      <TextArea
        label={t('chat.message.editLabel')}
        hideLabel
        value={text}
        onChange={setText}
        ref={box}
        rows={2}
        maxHeight="50dvh"
        description={onSaveAndAsk && t('chat.message.askNote')}
      />
      <div className="flex flex-wrap justify-end gap-2">
        <Button size="small" variant="ghost" onClick={onCancel}>
          {t('ui.cancel')}
        </Button>
        <Button size="small" variant={onSaveAndAsk ? 'secondary' : 'primary'} onClick={() => onSave(text)}>
          {t('chat.message.save')}
        </Button>
        {onSaveAndAsk && (
          <Button size="small" variant="primary" onClick={() => onSaveAndAsk(text)}>
            {t('chat.message.saveAndAsk')}
          </Button>
        )}
      </div>
    </div>
  );
}
