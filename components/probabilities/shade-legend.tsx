'use client';

import { memo } from 'react';
import { classNames } from '@/components/ui/class-names';
import { useMessages } from '@/components/ui/messages-provider';
import { shadeEdges } from '@/lib/probabilities/shade-step';

/** What the shades and underlines of a text of tokens mean. */
export const ShadeLegend = memo(function ShadeLegend({ className }: { className?: string }) {
  const { t, formatNumber } = useMessages();
  const percent = (probability: number) => formatNumber(probability, { style: 'percent' });
  const names = [
    ...shadeEdges.map((edge) => t('probabilities.legend.from', { percent: percent(edge) })),
    t('probabilities.legend.under', { percent: percent(shadeEdges.at(-1) ?? 0) }),
  ];
  return (
    <div
      role="group"
      aria-label={t('probabilities.legend.label')}
      className={classNames(
        'shade-legend flex flex-wrap items-center gap-1 text-xs text-ink-muted',
        className,
      )}
    >
      <span className="mr-1">{t('probabilities.legend.label')}</span>
      {names.map((name, step) => (
        <span
          key={step}
          className={`shade-${step} rounded-[0.1875rem] px-1 py-0.5 @lg:px-1.5 text-ink decoration-(--shade-mark) tabular-nums ring-1 ring-line ring-inset`}
        >
          {name}
        </span>
      ))}
    </div>
  );
});
