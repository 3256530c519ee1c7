'use client';

import { PencilLine, Trash2 } from 'lucide-react';
import { Badge } from '@/components/ui/badge';
import { IconButton } from '@/components/ui/icon-button';
import { useMessages } from '@/components/ui/messages-provider';
import type { Tool } from '@/lib/wire/chat-request';
import { useHasDraft } from './editor-drafts';

export interface ToolRowProps {
  tool: Tool;
  /** Under what a draft of it that is not valid is kept. */
  draftKey: string;
  on: boolean;
  onSwitch: (on: boolean) => void;
  onEdit: () => void;
  onRemove: () => void;
}

/** A function that the model may call, whether it is sent, and what can be done with it. */
export function ToolRow({ tool, draftKey, on, onSwitch, onEdit, onRemove }: ToolRowProps) {
  const { t } = useMessages();
  const { name, description } = tool.function;
  const hasDraft = useHasDraft(draftKey);
  return (
    <li className="flex items-center gap-1 rounded-control border border-line py-1.5 pr-1 pl-2.5">
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-label={t('parameters.tools.send', { name })}
        data-tooltip={t('parameters.tools.send', { name })}
        onChange={(event) => onSwitch(event.target.checked)}
        className="switch"
      />
      <span className="ml-1.5 min-w-0 flex-1">
        <span className="block truncate font-mono text-xs text-ink">{name}</span>
        {description && <span className="block truncate text-xs text-ink-muted">{description}</span>}
      </span>
      {hasDraft && (
        <Badge tone="warning" tooltip={t('parameters.editor.draftTip')}>
          {t('parameters.editor.draft')}
        </Badge>
      )}
      <IconButton
        size="small"
        icon={PencilLine}
        label={t('parameters.tools.edit', { name })}
        aria-haspopup="dialog"
        onClick={onEdit}
      />
      <IconButton
        size="small"
        variant="danger"
        icon={Trash2}
        label={t('parameters.tools.delete', { name })}
        onClick={onRemove}
      />
    </li>
  );
}
