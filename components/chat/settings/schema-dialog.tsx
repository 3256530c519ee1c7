'use client';

import { Braces } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useMessages } from '@/components/ui/messages-provider';
import { Switch } from '@/components/ui/switch';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { parseJson } from '@/lib/wire/parse-json';
import type { DescribedSchema } from './described-schema';
import { draftOf, keepDraft } from './editor-drafts';
import type { EditorDraft } from './read-editor-drafts';
import { EditorStatus } from './editor-status';
import { readDraft, toDraft } from './schema-draft';

export interface SchemaDialogProps {
  /** Whether a function's parameters or a response format are edited. */
  kind: 'tool' | 'format';
  /** Under what a draft that is not valid is kept. */
  draftKey: string;
  value: DescribedSchema;
  takenNames?: readonly string[];
  /** Called with every state that is valid. */
  onChange: (value: DescribedSchema) => void;
  onClose: () => void;
}

/** Edits a name, a description and a JSON schema. What is valid is in the setup at once; what is not stays a draft. */
export function SchemaDialog({ kind, draftKey, value, takenNames, onChange, onClose }: SchemaDialogProps) {
  const { t } = useMessages();
  const [draft, setDraft] = useState<EditorDraft>(() => draftOf(draftKey) ?? toDraft(value));
  const editor = useRef<HTMLDivElement>(null);
  const { value: sound, problems } = readDraft(draft, takenNames);

  const change = (part: Partial<EditorDraft>) => {
    const next = { ...draft, ...part };
    const read = readDraft(next, takenNames);
    setDraft(next);
    keepDraft(draftKey, read.value ? null : next);
    if (read.value) onChange(read.value);
  };
  const parsed = parseJson(draft.text);
  const goTo = (offset: number) => {
    const box = editor.current?.querySelector('textarea');
    box?.focus();
    box?.setSelectionRange(offset, Math.min(offset + 1, draft.text.length));
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={t(`parameters.editor.kinds.${kind}.title`)}
      description={t(`parameters.editor.kinds.${kind}.description`)}
      footer={
        <>
          <EditorStatus
            valid={sound !== null}
            fault={problems.fault}
            problems={problems.schema}
            onGoTo={goTo}
          />
          <Button variant="primary" onClick={onClose}>
            {t('ui.done')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <TextField
          label={t('parameters.editor.name')}
          description={t('parameters.editor.nameRule')}
          error={
            problems.name === null
              ? undefined
              : t(problems.name === 'taken' ? 'parameters.editor.nameTaken' : 'parameters.editor.nameWrong')
          }
          mono
          spellCheck={false}
          value={draft.name}
          onChange={(name) => change({ name })}
        />
        <TextField
          label={t('parameters.editor.descriptionLabel')}
          description={t(`parameters.editor.kinds.${kind}.descriptionHint`)}
          value={draft.description}
          onChange={(description) => change({ description })}
        />
        <Switch
          label={t('parameters.editor.strict')}
          description={t('parameters.editor.strictHint')}
          checked={draft.strict}
          onChange={(strict) => change({ strict })}
        />
        <div ref={editor}>
          <TextArea
            label={t(`parameters.editor.kinds.${kind}.schema`)}
            mono
            spellCheck={false}
            wrap="off"
            rows={12}
            maxHeight="26rem"
            inputClassName="overflow-x-auto whitespace-pre"
            value={draft.text}
            onChange={(text) => change({ text })}
            action={
              <Button
                size="small"
                variant="ghost"
                icon={Braces}
                disabled={!parsed.ok}
                onClick={() => parsed.ok && change({ text: JSON.stringify(parsed.value, null, 2) })}
              >
                {t('parameters.editor.format')}
              </Button>
            }
          />
        </div>
      </div>
    </Dialog>
  );
}
