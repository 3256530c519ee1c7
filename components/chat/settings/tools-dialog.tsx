'use client';

import { Braces } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useMessages } from '@/components/ui/messages-provider';
import { TextArea } from '@/components/ui/text-area';
import { parseJson } from '@/lib/wire/parse-json';
import { useChangeSetup, useChatStore } from '../store/chat-provider';
import { draftOf, keepDraft, TOOLS_DRAFT } from './editor-drafts';
import { EditorStatus } from './editor-status';
import { readTools } from './tools-draft';

/** All tools as one JSON list, as the request spells it. */
export function ToolsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useMessages();
  const store = useChatStore();
  const changeSetup = useChangeSetup();
  const [text, setText] = useState(
    () => draftOf(TOOLS_DRAFT)?.text ?? JSON.stringify(store.getState().setup.tools, null, 2),
  );
  const editor = useRef<HTMLDivElement>(null);
  const read = readTools(text);
  const parsed = parseJson(text);

  const change = (next: string) => {
    const { value } = readTools(next);
    setText(next);
    keepDraft(TOOLS_DRAFT, value ? null : { name: '', description: '', strict: false, text: next });
    if (value) changeSetup('tools', { tools: value });
  };
  const goTo = (offset: number) => {
    const box = editor.current?.querySelector('textarea');
    box?.focus();
    box?.setSelectionRange(offset, Math.min(offset + 1, text.length));
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={t('parameters.tools.asJson')}
      description={t('parameters.tools.asJsonHint')}
      footer={
        <>
          <EditorStatus
            valid={read.value !== null}
            fault={read.fault}
            problems={read.problems}
            onGoTo={goTo}
          />
          <Button variant="primary" onClick={onClose}>
            {t('ui.done')}
          </Button>
        </>
      }
    >
      <div ref={editor} className="flex flex-col gap-4">
        <TextArea
          label={t('parameters.tools.label')}
          mono
          spellCheck={false}
          wrap="off"
          rows={16}
          maxHeight="30rem"
          inputClassName="overflow-x-auto whitespace-pre"
          value={text}
          onChange={change}
          error={
            read.wrong
              ? t(`parameters.tools.wrong.${read.wrong.reason}`, { number: read.wrong.number })
              : undefined
          }
          action={
            <Button
              size="small"
              variant="ghost"
              icon={Braces}
              disabled={!parsed.ok}
              onClick={() => parsed.ok && change(JSON.stringify(parsed.value, null, 2))}
            >
              {t('parameters.editor.format')}
            </Button>
          }
        />
      </div>
    </Dialog>
  );
}
