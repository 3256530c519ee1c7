'use client';

import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { useMessages } from '@/components/ui/messages-provider';
import type { Reshaped } from '@/lib/probabilities/reshape';
import type { SampleCounts } from '@/lib/probabilities/sample-counts';
import { ProbabilityBar } from './probability-bar';
import { visibleToken } from './token-words';
import { useFigures } from './use-figures';

const cell = 'border-b border-line py-1.5 pr-3 align-top max-md:pr-2';

/** Each token as reported and as reshaped, and how often it was drawn. What falls away stays in its place, struck through. */
export function LensTable({
  reshaped,
  counts,
  draws,
  hot,
}: {
  reshaped: Reshaped;
  counts: SampleCounts | null;
  draws: number;
  /** Whether the temperature is over 1: the tail is then at least what is drawn. */
  hot: boolean;
}) {
  const { t, formatNumber } = useMessages();
  const figures = useFigures();
  const { outcomes, tail } = reshaped;
  const share = (value: number, look?: 'base' | 'other') => (
    <>
      <span className="tabular-nums">{figures.percent(value)}</span>
      <ProbabilityBar share={value} look={look} />
    </>
  );
  const drawn = (count: number | undefined, expected: number) =>
    counts && (
      <td className={classNames(cell, 'pr-0 text-right tabular-nums')}>
        <span className="font-medium">{formatNumber(count ?? 0)}</span>
        <span className="block text-ink-muted">
          {t('probabilities.lens.expected', {
            count: formatNumber(expected * draws, { maximumFractionDigits: 1 }),
          })}
        </span>
      </td>
    );
  return (
    <table className="w-full table-fixed border-collapse text-xs">
      <thead>
        <tr className="text-left text-ink-muted">
          <Head className="w-[28%]">{t('probabilities.lens.token')}</Head>
          <Head>{t('probabilities.lens.reported')}</Head>
          <Head>{t('probabilities.lens.reshaped')}</Head>
          {counts && (
            <Head className="w-[20%] pr-0 text-right">{t('probabilities.lens.drawn', { count: draws })}</Head>
          )}
        </tr>
      </thead>
      <tbody>
        {outcomes.map((outcome, index) => (
          <tr key={index} data-kept={outcome.kept}>
            <th scope="row" className={classNames(cell, 'text-left font-normal')}>
              <span
                className={classNames(
                  'font-mono wrap-anywhere',
                  !outcome.kept && 'text-ink-faint line-through',
                )}
              >
                {visibleToken(outcome)}
              </span>
              {!outcome.kept && <span className="block text-ink-muted">{t('probabilities.lens.falls')}</span>}
            </th>
            <td className={cell}>{share(outcome.probability, 'base')}</td>
            <td className={classNames(cell, !outcome.kept && 'text-ink-faint')}>{share(outcome.reshaped)}</td>
            {drawn(counts?.outcomes[index], outcome.reshaped)}
          </tr>
        ))}
        {tail.probability > 0 && (
          <tr data-kept={tail.kept !== 'none'}>
            <th scope="row" className={classNames(cell, 'text-left font-normal')}>
              <span className={classNames('text-ink-muted', tail.kept === 'none' && 'line-through')}>
                {t('probabilities.notReported')}
              </span>
              {tail.kept !== 'all' && (
                <span className="block text-ink-muted">
                  {t(tail.kept === 'none' ? 'probabilities.lens.falls' : 'probabilities.lens.fallsPartly')}
                </span>
              )}
            </th>
            <td className={cell}>{share(tail.probability, 'other')}</td>
            <td className={classNames(cell, tail.kept === 'none' && 'text-ink-faint')}>
              {hot && tail.kept !== 'none' && <span>{t('probabilities.lens.atLeast')} </span>}
              {share(tail.reshaped, 'other')}
            </td>
            {drawn(counts?.tail, tail.reshaped)}
          </tr>
        )}
      </tbody>
    </table>
  );
}

function Head({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <th scope="col" className={classNames(cell, 'font-medium', className)}>
      {children}
    </th>
  );
}
