'use client';

import { ShieldCheck, ShieldQuestion } from 'lucide-react';
import { classNames } from '@/components/ui/class-names';
import { tones, type Tone } from '@/components/ui/badge';
import { useMessages, type MessageTools } from '@/components/ui/messages-provider';
import type { Completion } from '@/lib/chat/completion';
import type { ContentFilter } from '@/lib/wire/content-filter';
import { categoryName, severityName } from './filter-words';

type Groups = readonly { of: 'prompt' | 'answer'; filters: readonly ContentFilter[] }[];

/** What the filter found, and what it found nothing in, each of the prompt and of the answer; no empty groups. */
export function filterGroups({
  promptFilters,
  completionFilters,
}: Pick<Completion, 'promptFilters' | 'completionFilters'>): { found: Groups; safe: Groups } {
  const groups = [
    { of: 'prompt', filters: promptFilters },
    { of: 'answer', filters: completionFilters },
  ] as const;
  const those = (wanted: (filter: ContentFilter) => boolean): Groups =>
    groups
      .map(({ of, filters }) => ({ of, filters: filters.filter(wanted) }))
      .filter(({ filters }) => filters.length > 0);
  return { found: those((filter) => !isSafe(filter)), safe: those(isSafe) };
}

/** Says that something was found safe, and shows what. */
export function FilterSummary({ open, onToggle }: { open: boolean; onToggle: () => void }) {
  const { t } = useMessages();
  return (
    <button
      type="button"
      aria-expanded={open}
      onClick={onToggle}
      className="inline-flex min-h-6 shrink-0 cursor-pointer items-center gap-1 rounded-control hover:text-ink-muted"
    >
      <ShieldCheck aria-hidden className="size-3.5" />
      {t('chat.filter.allSafe')}
    </button>
  );
}

/** What the content filter said: findings first, then group by group what is safe. */
export function FilterChips({ found, safe }: { found: Groups; safe: Groups }) {
  const { t } = useMessages();
  if (found.length + safe.length === 0) return null;
  return (
    <div role="group" aria-label={t('chat.filter.label')} className="flex flex-col gap-1.5">
      {found.length > 0 && (
        <div className="flex flex-wrap items-center gap-1.5">
          {found.flatMap(({ of, filters }) =>
            filters.map((filter) => (
              <FilterChip key={`${of} ${filter.category}`} filter={filter} of={t(`chat.filter.${of}`)} />
            )),
          )}
        </div>
      )}
      {safe.map(({ of, filters }) => (
        <div key={of} className="flex flex-wrap items-center gap-1.5">
          <span className="min-w-16 text-[0.6875rem] text-ink-faint">{t(`chat.filter.${of}`)}</span>
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
