'use client';

import { Info } from 'lucide-react';
import { useMessages } from '@/components/ui/messages-provider';

/** Says that there is nothing to show: the server ignored the request for log-probabilities. */
export function NoLogprobs() {
  const { t } = useMessages();
  return (
    <p className="flex gap-2 rounded-card border border-line bg-sunken px-3.5 py-2.5 text-[0.8125rem] text-ink-muted">
      <Info aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>
        <strong className="font-medium text-ink">{t('probabilities.none')}</strong>{' '}
        {t('probabilities.noneWhy')}
      </span>
    </p>
  );
}
