'use client';

import { Download, FileDown, Redo2, RotateCcw, Undo2, Upload } from 'lucide-react';
import { useRef } from 'react';
import { useFileDrop } from '@/components/files/use-file-drop';
import { IconButton } from '@/components/ui/icon-button';
import { useMessages } from '@/components/ui/messages-provider';
import { useChat, useDispatch } from '../store/chat-provider';
import { FewShotExamples } from './few-shot-examples';
import { ImportNotice } from './import-notice';
import { SystemMessage } from './system-message';
import { TemplatePicker } from './template-picker';
import { useSetupFile } from './use-setup-file';

/** Who the assistant is: template, system message and few-shot examples; a setup file can be dropped anywhere on it. */
export function SetupPanel() {
  const { t } = useMessages();
  const file = useSetupFile();
  const drop = useFileDrop(file.importFile);
  const chooser = useRef<HTMLInputElement>(null);

  return (
    <div {...drop.handlers} data-undo="setup" className="relative flex h-full min-h-0 flex-col">
      <header className="flex h-12 shrink-0 items-center gap-0.5 pr-2 pl-4">
        <h2 className="mr-auto truncate text-sm font-semibold">{t('setup.title')}</h2>
        <UndoButtons />
        <IconButton icon={RotateCcw} label={t('setup.reset.label')} onClick={file.reset} />
      </header>
      <div className="flex min-h-0 flex-1 flex-col gap-5 overflow-y-auto px-4 pt-1 pb-6">
        <div className="flex gap-1">
          <TemplatePicker />
          <IconButton
            size="small"
            icon={Upload}
            label={t('setup.file.import')}
            onClick={() => chooser.current?.click()}
            className="ml-auto"
          />
          <IconButton
            size="small"
            icon={Download}
            label={t('setup.file.export')}
            onClick={() => void file.exportFile()}
          />
          <input
            ref={chooser}
            type="file"
            accept=".json,application/json"
            aria-label={t('setup.file.import')}
            tabIndex={-1}
            hidden
            onChange={(event) => {
              const [chosen] = event.target.files ?? [];
              event.target.value = '';
              if (chosen) void file.importFile(chosen);
            }}
          />
        </div>
        <ImportNotice notice={file.notice} onDismiss={file.dismissNotice} />
        <SystemMessage />
        <FewShotExamples />
      </div>
      {drop.over && (
        <div className="pointer-events-none absolute inset-2 z-10 flex flex-col items-center justify-center gap-2 rounded-card border-2 border-dashed border-accent bg-accent-soft/95 p-6 text-center text-sm font-medium text-accent-text">
          <FileDown aria-hidden className="size-6" />
          {t('setup.file.drop')}
        </div>
      )}
    </div>
  );
}

function UndoButtons() {
  const { t } = useMessages();
  const dispatch = useDispatch();
  const canUndo = useChat(({ history, running }) => !running && history.past.length > 0);
  const canRedo = useChat(({ history, running }) => !running && history.future.length > 0);
  return (
    <>
      <IconButton
        icon={Undo2}
        label={t('ui.undo')}
        shortcut="Mod+Z"
        aria-disabled={!canUndo}
        onClick={() => canUndo && dispatch({ type: 'undone' })}
      />
      <IconButton
        icon={Redo2}
        label={t('setup.redo')}
        shortcut="Mod+Shift+Z"
        aria-disabled={!canRedo}
        onClick={() => canRedo && dispatch({ type: 'redone' })}
      />
    </>
  );
}
