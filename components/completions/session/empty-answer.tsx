'use client';

import { Info } from 'lucide-react';
import { useMessages } from '@/components/ui/messages-provider';
import { choiceOf, type Generation } from '@/lib/completions/generation';
import { toEscaped } from '@/lib/parameters/escaped-text';
import { useCompletions } from '../store/completion-provider';

/** An answer without a word is no failure; what may help. */
export function EmptyAnswer({ generation }: { generation: Generation }) {
  const { t } = useMessages();
  const sequences = useCompletions(({ setup }) => setup.parameters.stopSequences);
  const { finishReason } = choiceOf(generation, 0);
  const reason =
    finishReason === 'length'
      ? t('completions.empty.length')
      : finishReason === 'content_filter'
        ? t('completions.empty.filter')
        : sequences.length > 0
          ? t('completions.empty.stop', { sequences: sequences.map(toEscaped).join(', ') })
          : null;
  return (
    <div
      role="status"
      className="flex items-start gap-2.5 rounded-card border border-line bg-sunken px-4 py-3 text-sm leading-relaxed"
    >
      <Info aria-hidden className="mt-1 size-4 shrink-0 text-ink-faint" />
      <p className="min-w-0">
        <strong className="font-semibold">{t('completions.empty.title')}</strong>{' '}
        {reason !== null && `${reason} `}
        {t('completions.empty.prompt')}
      </p>
    </div>
  );
}
