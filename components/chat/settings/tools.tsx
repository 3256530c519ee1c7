'use client';

import { Braces, Plus } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { InfoTip } from '@/components/ui/info-tip';
import { useMessages } from '@/components/ui/messages-provider';
import type { Setup } from '@/lib/chat/setup';
import { can } from '@/lib/models/model';
import type { Tool } from '@/lib/wire/chat-request';
import { useUndoableChange } from '../setup/use-undoable-change';
import { useChangeSetup, useChat, useChatStore, useModel } from '../store/chat-provider';
import { describedToTool, toolToDescribed } from './described-schema';
import { keepDraft, TOOLS_DRAFT, useHasDraft } from './editor-drafts';
import { ServerNote } from './server-note';
import { starterTool } from './starters';

const ToolRow = lazy(() => import('./tool-row').then((module) => ({ default: module.ToolRow })));
const SchemaDialog = lazy(() =>
  import('./schema-dialog').then((module) => ({ default: module.SchemaDialog })),
);
const ToolsDialog = lazy(() => import('./tools-dialog').then((module) => ({ default: module.ToolsDialog })));

const nothingOff: readonly string[] = [];
const draftKey = (name: string) => `tool:${name}`;

/** The functions that the model may call. */
export function ToolsField() {
  const { t } = useMessages();
  const store = useChatStore();
  const tools = useChat(({ setup }) => setup.tools);
  const off = useChat(({ setup }) => setup.toolsOff ?? nothingOff);
  const model = useModel();
  const changeSetup = useChangeSetup();
  const changeUndoably = useUndoableChange();
  const addButton = useRef<HTMLButtonElement>(null);
  const hasListDraft = useHasDraft(TOOLS_DRAFT);
  const [editing, setEditing] = useState<number | 'list' | null>(null);
  const names = tools.map(({ function: { name } }) => name);
  const edited = typeof editing === 'number' ? tools[editing] : undefined;

  const replace = (index: number, tool: Tool) => {
    const { setup } = store.getState();
    const before = setup.tools[index]?.function.name;
    changeSetup(`tools.${index}`, {
      tools: setup.tools.with(index, tool),
      toolsOff: setup.toolsOff?.map((name) => (name === before ? tool.function.name : name)),
    });
  };
  const remove = (index: number) => {
    const tool = tools[index];
    if (!tool) return;
    const { name } = tool.function;
    keepDraft(draftKey(name), null);
    changeUndoably({
      field: `tool-removed-${name}`,
      message: t('parameters.tools.deleted', { name }),
      change: (setup) => ({ ...setup, tools: setup.tools.toSpliced(index, 1) }),
      restore: (setup: Setup) => ({ ...setup, tools: setup.tools.toSpliced(index, 0, tool) }),
    });
    addButton.current?.focus();
  };

  return (
    <div className="flex flex-col gap-2">
      <div className="flex min-h-7 items-center gap-1">
        <h4 className="text-[0.8125rem] font-medium text-ink">{t('parameters.tools.label')}</h4>
        <InfoTip label={t('parameters.tools.label')}>{t('parameters.tools.tip')}</InfoTip>
        <span className="ml-auto flex items-center gap-1">
          {hasListDraft && (
            <Badge tone="warning" tooltip={t('parameters.editor.draftTip')}>
              {t('parameters.editor.draft')}
            </Badge>
          )}
          <IconButton
            size="small"
            icon={Braces}
            label={t('parameters.tools.asJson')}
            aria-haspopup="dialog"
            onClick={() => setEditing('list')}
          />
          <Button
            ref={addButton}
            size="small"
            icon={Plus}
            aria-haspopup="dialog"
            onClick={() => {
              changeSetup(`tool-added-${tools.length}`, { tools: [...tools, starterTool(names)] });
              setEditing(tools.length);
            }}
          >
            {t('parameters.tools.add')}
          </Button>
        </span>
      </div>
      {tools.length === 0 ? (
        <p className="text-xs leading-relaxed text-ink-muted">{t('parameters.tools.empty')}</p>
      ) : (
        <Suspense>
          <ul className="flex flex-col gap-1.5">
            {tools.map((tool, index) => (
              <ToolRow
                key={index}
                tool={tool}
                draftKey={draftKey(tool.function.name)}
                on={!off.includes(tool.function.name)}
                onSwitch={(on) =>
                  changeSetup(`tools-on-${tool.function.name}`, {
                    toolsOff: on
                      ? off.filter((name) => name !== tool.function.name)
                      : [...off, tool.function.name],
                  })
                }
                onEdit={() => setEditing(index)}
                onRemove={() => remove(index)}
              />
            ))}
          </ul>
        </Suspense>
      )}
      {tools.length > 0 && !can(model, 'tools') && (
        <ServerNote>{t('parameters.tools.unsupported', { model: model.name })}</ServerNote>
      )}
      <ServerNote param="tools" />
      <Suspense>
        {edited && typeof editing === 'number' && (
          <SchemaDialog
            kind="tool"
            draftKey={draftKey(edited.function.name)}
            value={toolToDescribed(edited)}
            takenNames={names.toSpliced(editing, 1)}
            onChange={(value) => replace(editing, describedToTool(value))}
            onClose={() => setEditing(null)}
          />
        )}
        {editing === 'list' && <ToolsDialog onClose={() => setEditing(null)} />}
      </Suspense>
    </div>
  );
}
