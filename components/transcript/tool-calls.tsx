'use client';

import { SendHorizontal, Wrench } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/text-area';
import { useMessages } from '@/components/ui/messages-provider';
import type { ToolCall } from '@/lib/chat/completion';

/** One call of a tool: its name and its arguments, laid out when they are JSON. */
export function ToolCallCard({ call }: { call: ToolCall }) {
  const { t } = useMessages();
  return (
    <div className="my-2 overflow-hidden rounded-card border border-line">
      <p className="flex items-center gap-2 px-3.5 py-2 text-[0.8125rem] font-medium">
        <Wrench aria-hidden className="size-4 text-accent-text" />
        {t('chat.tools.call', { name: call.name })}
      </p>
      {call.arguments !== '' && (
        <pre
          aria-label={t('chat.tools.arguments')}
          tabIndex={0}
          className="max-h-72 overflow-auto border-t border-line bg-sunken px-3.5 py-2.5 font-mono text-xs leading-relaxed"
        >
          {laidOut(call.arguments)}
        </pre>
      )}
    </div>
  );
}

/** Boxes for the results of the calls that wait for one. All are sent together: the API wants every result. */
export function ToolResults({
  calls,
  onSend,
}: {
  calls: readonly ToolCall[];
  onSend: (results: readonly { call: ToolCall; content: string }[]) => void;
}) {
  const { t } = useMessages();
  const [results, setResults] = useState<Readonly<Record<string, string>>>({});
  const complete = calls.every(({ id }) => (results[id] ?? '').trim() !== '');
  return (
    <form
      className="mt-2 flex flex-col gap-3 rounded-card border border-accent-line bg-accent-soft p-3.5"
      onSubmit={(event) => {
        event.preventDefault();
        if (complete) onSend(calls.map((call) => ({ call, content: results[call.id] ?? '' })));
      }}
    >
      {calls.map((call) => (
        <TextArea
          key={call.id}
          label={t('chat.tools.result', { name: call.name })}
          placeholder={t('chat.tools.resultPlaceholder')}
          value={results[call.id] ?? ''}
          onChange={(content) => setResults((before) => ({ ...before, [call.id]: content }))}
          rows={2}
          mono
        />
      ))}
      <div className="flex items-center justify-end gap-3">
        {!complete && <p className="text-xs text-ink-muted">{t('chat.tools.allNeeded')}</p>}
        <Button type="submit" size="small" variant="primary" icon={SendHorizontal} aria-disabled={!complete}>
          {calls.length === 1 ? t('chat.tools.sendOne') : t('chat.tools.send')}
        </Button>
      </div>
    </form>
  );
}

function laidOut(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}
