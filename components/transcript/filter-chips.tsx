'use client';

import { ShieldCheck, ShieldQuestion } from 'lucide-react';
import { useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import { tones, type Tone } from '@/components/ui/badge';
import { useMessages, type MessageTools } from '@/components/ui/messages-provider';
import type { ContentFilter } from '@/lib/wire/content-filter';
import { categoryName, severityName } from './filter-words';

/** What the content filter said of the prompt and of the answer: findings in sight, the safe ones behind a summary. */
export function FilterChips({
  prompt,
  answer,
}: {
  prompt: readonly ContentFilter[];
  answer: readonly ContentFilter[];
}) {
  const { t } = useMessages();
  const [open, setOpen] = useState(false);
  const groups = [
    { label: t('chat.filter.prompt'), filters: prompt },
    { label: t('chat.filter.answer'), filters: answer },
  ];
  const safe = groups.map((group) => ({ ...group, filters: group.filters.filter(isSafe) }));
  const found = groups.flatMap(({ label, filters }) =>
    filters.filter((filter) => !isSafe(filter)).map((filter) => ({ label, filter })),
  );
  const quiet = safe.filter(({ filters }) => filters.length > 0);
  return (
    <div role="group" aria-label={t('chat.filter.label')} className="flex flex-col gap-1.5">
      <div className="flex flex-wrap items-center gap-1.5">
        {found.map(({ label, filter }) => (
          <FilterChip key={`${label} ${filter.category}`} filter={filter} of={label} />
        ))}
        {quiet.length > 0 && (
          <button
            type="button"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            className="inline-flex min-h-6 cursor-pointer items-center gap-1 rounded-full px-2 text-[0.6875rem] font-medium text-ink-muted ring-1 ring-line ring-inset hover:text-ink"
          >
            <ShieldCheck aria-hidden className="size-3" />
            {t('chat.filter.allSafe')}
          </button>
        )}
      </div>
      {open &&
        quiet.map(({ label, filters }) => (
          <div key={label} className="flex flex-wrap items-center gap-1.5">
            <span className="min-w-16 text-[0.6875rem] text-ink-faint">{label}</span>
            {filters.map((filter) => (
              <FilterChip key={filter.category} filter={filter} />
            ))}
          </div>
        ))}
    </div>
  );
}

function isSafe({ filtered, detected, severity, error }: ContentFilter): boolean {
  return !filtered && !detected && error === undefined && (severity === undefined || severity === 'safe');
}

function toneOf({ filtered, severity, detected, error }: ContentFilter): Tone {
  if (error !== undefined) return 'warning';
  if (filtered || detected || severity === 'medium' || severity === 'high') return 'danger';
  return severity === 'low' ? 'warning' : 'neutral';
}

/** One category. Struck through when it was filtered; `of` says whose it is where that is not clear. */
function FilterChip({ filter, of }: { filter: ContentFilter; of?: string }) {
  const { t } = useMessages();
  const { filtered, error } = filter;
  const name = categoryName(filter.category, t);
  const said = error === undefined ? verdict(filter, t) : t('chat.filter.notChecked');
  const tip = error === undefined ? undefined : t('chat.filter.notCheckedTip', { message: error });
  return (
    <span
      data-tooltip={tip}
      tabIndex={tip ? 0 : undefined}
      className={classNames(
        'inline-flex min-h-5.5 items-center gap-1 rounded-full px-2 text-[0.6875rem] font-medium ring-1 ring-inset',
        tones[toneOf(filter)],
      )}
    >
      {of !== undefined && <span className="font-normal">{of}</span>}
      {error === undefined ? (
        <span className={filtered ? 'line-through' : undefined}>{name}</span>
      ) : (
        <ShieldQuestion aria-hidden className="size-3" />
      )}
      <span className="font-normal">{said}</span>
      {tip && <span className="sr-only">. {tip}</span>}
    </span>
  );
}

function verdict({ filtered, severity, detected }: ContentFilter, t: MessageTools['t']): string {
  const parts = [
    severity === undefined
      ? detected === undefined
        ? null
        : t(detected ? 'chat.filter.detected' : 'chat.filter.notDetected')
      : severityName(severity, t),
    filtered ? t('chat.filter.filtered') : null,
  ];
  return parts.filter((part) => part !== null).join(', ');
}
