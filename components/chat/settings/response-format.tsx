'use client';

import { PencilLine } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { InfoTip } from '@/components/ui/info-tip';
import { useMessages } from '@/components/ui/messages-provider';
import { Segmented } from '@/components/ui/segmented';
import { can } from '@/lib/models/model';
import type { ResponseFormat } from '@/lib/wire/chat-request';
import { useChangeSetup, useChat, useModel } from '../store/chat-provider';
import { describedToFormat, formatToDescribed, type SchemaFormat } from './described-schema';
import { useHasDraft } from './editor-drafts';
import { ServerNote } from './server-note';
import { starterFormat } from './starters';

const SchemaDialog = lazy(() =>
  import('./schema-dialog').then((module) => ({ default: module.SchemaDialog })),
);
const DRAFT = 'response-format';

/** What form the answer has: text, any JSON object, or JSON of a schema. */
export function ResponseFormatField() {
  const { t } = useMessages();
  const format = useChat(({ setup }) => setup.responseFormat);
  const changeSetup = useChangeSetup();
  const model = useModel();
  const hasDraft = useHasDraft(DRAFT);
  const [editing, setEditing] = useState(false);
  /** The schema comes back when JSON schema is chosen again. */
  const lastSchema = useRef<SchemaFormat>(starterFormat);
  const type = format?.type ?? 'text';
  const unsupported =
    (type === 'json_schema' && !can(model, 'json-schema')) ||
    (type === 'json_object' && !can(model, 'json-object'));

  const choose = (next: typeof type) => {
    if (format?.type === 'json_schema') lastSchema.current = format;
    const formats: Record<typeof type, ResponseFormat | null> = {
      text: null,
      json_object: { type: 'json_object' },
      json_schema: lastSchema.current,
    };
    changeSetup('responseFormat', { responseFormat: formats[next] });
  };

  return (
    <div className="flex flex-col gap-2">
      <div className="flex min-h-6 items-center gap-1">
        <h4 className="text-[0.8125rem] font-medium text-ink">{t('parameters.format.label')}</h4>
        <InfoTip label={t('parameters.format.label')}>{t('parameters.format.tip')}</InfoTip>
      </div>
      <Segmented
        label={t('parameters.format.label')}
        value={type}
        onChange={choose}
        options={[
          { value: 'text', label: t('parameters.format.text') },
          {
            value: 'json_object',
            label: t('parameters.format.object'),
            disabled: !can(model, 'json-object') && type !== 'json_object',
          },
          {
            value: 'json_schema',
            label: t('parameters.format.schema'),
            disabled: !can(model, 'json-schema') && type !== 'json_schema',
          },
        ]}
      />
      {type === 'json_object' && (
        <p className="text-xs leading-relaxed text-ink-muted">{t('parameters.format.objectHint')}</p>
      )}
      {format?.type === 'json_schema' && (
        <div className="flex items-center gap-2 rounded-control border border-line py-1.5 pr-1.5 pl-3">
          <span className="min-w-0 flex-1 truncate font-mono text-xs text-ink">
            {format.json_schema.name}
          </span>
          {hasDraft && (
            <Badge tone="warning" tooltip={t('parameters.editor.draftTip')}>
              {t('parameters.editor.draft')}
            </Badge>
          )}
          <Button size="small" icon={PencilLine} aria-haspopup="dialog" onClick={() => setEditing(true)}>
            {t('parameters.format.edit')}
          </Button>
        </div>
      )}
      {unsupported && <ServerNote>{t('parameters.format.unsupported', { model: model.name })}</ServerNote>}
      <ServerNote param="response_format" />
      {editing && format?.type === 'json_schema' && (
        <Suspense>
          <SchemaDialog
            kind="format"
            draftKey={DRAFT}
            value={formatToDescribed(format)}
            onChange={(value) => changeSetup('responseFormat', { responseFormat: describedToFormat(value) })}
            onClose={() => setEditing(false)}
          />
        </Suspense>
      )}
    </div>
  );
}
