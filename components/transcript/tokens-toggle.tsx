'use client';

import { ChartNoAxesColumn } from 'lucide-react';
import { classNames } from '@/components/ui/class-names';
import { useMessages } from '@/components/ui/messages-provider';

/** Shows an answer as its tokens, or as text again. */
export function TokensToggle({ shown, onToggle }: { shown: boolean; onToggle: () => void }) {
  const { t } = useMessages();
  return (
    <button
      type="button"
      aria-pressed={shown}
      onClick={onToggle}
      data-tooltip={t('chat.tokens.toggleTip')}
      className={classNames(
        'mr-1 inline-flex min-h-6.5 shrink-0 cursor-pointer items-center gap-1.5 rounded-full px-2.5 text-xs font-medium ring-1 transition-colors ring-inset max-md:min-h-8',
        shown
          ? 'bg-accent-soft text-accent-text ring-accent-line'
          : 'text-ink-muted ring-line-control hover:bg-hover hover:text-ink',
      )}
    >
      <ChartNoAxesColumn aria-hidden className="size-3.5" />
      {t('chat.tokens.toggle')}
    </button>
  );
}
