import { CircleAlert, LocateFixed } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { useMessages } from '@/components/ui/messages-provider';
import type { JsonFault } from '@/lib/wire/parse-json';

export type Place = { line: number; column: number };

/** So much of the line is shown on either side of the place. */
const AROUND = 60;

/** Where a text stops being JSON: in words, in its line, and a way there. */
export function JsonFaultCard({
  text,
  fault,
  place,
  onGoTo,
}: {
  text: string;
  fault: JsonFault;
  /** Where the reader finds it. */
  place: Place;
  onGoTo?: (offset: number) => void;
}) {
  const { t } = useMessages();
  const { offset, found } = fault;
  const { line, column } = place;
  const lineStart = offset - fault.column + 1;
  const lineEnd = text.indexOf('\n', offset);
  const end = lineEnd === -1 ? text.length : lineEnd;
  const before = text.slice(Math.max(lineStart, offset - AROUND), offset);
  const at = found === '\n' || found === '\r' ? '' : found;
  const after = text.slice(offset + at.length, Math.min(end, offset + AROUND));
  return (
    <div
      role="status"
      className="flex flex-col gap-2 rounded-card border border-warning-line bg-warning-soft px-3.5 py-3 text-[0.8125rem] text-warning-text"
    >
      <div className="flex flex-wrap items-center gap-2">
        <CircleAlert aria-hidden className="size-4 shrink-0" />
        <span className="min-w-0 flex-1 basis-56 font-medium">
          {found === ''
            ? t('result.cutOff', { line, column })
            : t('result.fault', {
                line,
                column,
                found: found.trim() === '' ? JSON.stringify(found).slice(1, -1) : found,
              })}
        </span>
        {onGoTo && (
          <Button size="small" icon={LocateFixed} onClick={() => onGoTo(offset)}>
            {t('result.goThere')}
          </Button>
        )}
      </div>
      <pre className="overflow-x-auto rounded-control border border-line bg-surface px-3 pt-1.5 pb-4 font-mono text-xs text-ink">
        <span aria-hidden className="mr-3 text-ink-faint select-none">
          {line}
        </span>
        {lineStart < offset - AROUND && '…'}
        {before}
        <span className="relative bg-danger-soft text-danger-text">
          {at || ' '}
          <span aria-hidden className="absolute top-[80%] left-0 font-bold">
            ^
          </span>
        </span>
        {after}
        {end > offset + AROUND && '…'}
      </pre>
    </div>
  );
}
