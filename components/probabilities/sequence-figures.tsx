'use client';

import { useDeferredValue, useMemo, type ReactNode } from 'react';
import { InfoTip } from '@/components/ui/info-tip';
import { useMessages } from '@/components/ui/messages-provider';
import { probabilityOf } from '@/lib/probabilities/distribution';
import { ENTROPY_TAIL_LIMIT } from '@/lib/probabilities/entropy';
import { sequenceFigures } from '@/lib/probabilities/sequence-figures';
import type { TokenLogprob } from '@/lib/probabilities/token-logprob';
import { NoLogprobs } from './no-logprobs';
import { visibleToken } from './token-words';
import { useFigures } from './use-figures';

const LEAST_CERTAIN = 6;
const noTokens: readonly TokenLogprob[] = [];

export interface SequenceFiguresProps {
  tokens: readonly TokenLogprob[];
  /** A click on one of the least certain tokens. */
  onSelect: (index: number) => void;
}

/** What the log-probabilities of a whole answer say: number, mean, perplexity, entropy, and where it was least certain. */
export function SequenceFigures({ tokens, onSelect }: SequenceFiguresProps) {
  const { t, formatNumber } = useMessages();
  const figures = useFigures();
  // After the text: thousands of distributions take a moment.
  const measured = useDeferredValue(tokens, noTokens);
  const found = useMemo(() => sequenceFigures(measured, LEAST_CERTAIN), [measured]);
  if (found.tokens === 0) return null;
  if (found.mean === null || found.perplexity === null) return <NoLogprobs />;
  const { entropy } = found;
  return (
    <div className="flex flex-col gap-2 text-[0.8125rem]">
      <dl className="flex flex-wrap gap-x-6 gap-y-1">
        <Figure name={t('probabilities.figures.tokens')}>{formatNumber(found.tokens)}</Figure>
        <Figure name={t('probabilities.figures.mean')} tip={t('probabilities.figures.meanTip')}>
          {figures.logprob(found.mean)}
        </Figure>
        <Figure name={t('probabilities.figures.perplexity')} tip={t('probabilities.figures.perplexityTip')}>
          {figures.perplexity(found.perplexity)}
        </Figure>
        <Figure name={t('probabilities.figures.total')} tip={t('probabilities.figures.totalTip')}>
          {figures.logprob(found.total)}
        </Figure>
        {entropy && (
          <Figure
            name={t('probabilities.figures.entropy')}
            tip={t('probabilities.figures.entropyTip', {
              places: entropy.places,
              tokens: found.tokens,
              limit: formatNumber(ENTROPY_TAIL_LIMIT, { style: 'percent' }),
            })}
          >
            {t(entropy.exact ? 'probabilities.bits' : 'probabilities.bitsAtLeast', {
              bits: figures.bits(entropy.bits),
            })}
          </Figure>
        )}
      </dl>
      {found.scored < found.tokens && (
        <p className="text-xs text-ink-muted">
          {t('probabilities.figures.unscored', { count: found.tokens - found.scored, tokens: found.tokens })}
        </p>
      )}
      {found.leastCertain.length > 0 && (
        <div className="flex flex-wrap items-center gap-1.5">
          <span className="mr-1 text-ink-faint">{t('probabilities.figures.leastCertain')}</span>
          {found.leastCertain.map((index) => {
            const token = measured[index];
            if (!token || token.logprob === null) return null;
            const percent = figures.percent(probabilityOf(token.logprob));
            return (
              <button
                key={index}
                type="button"
                onClick={() => onSelect(index)}
                className="flex min-h-6 max-w-48 cursor-pointer items-center gap-1.5 rounded-control border border-line-control bg-surface px-2 text-xs hover:bg-hover max-md:min-h-8"
              >
                <span className="truncate font-mono">{visibleToken(token)}</span>
                <span className="text-ink-muted tabular-nums">{percent}</span>
              </button>
            );
          })}
        </div>
      )}
    </div>
  );
}

function Figure({ name, tip, children }: { name: string; tip?: string; children: ReactNode }) {
  return (
    <div className="flex min-h-6 items-center gap-1.5">
      <dt className="flex items-center text-ink-faint">
        {name}
        {tip !== undefined && <InfoTip label={name}>{tip}</InfoTip>}
      </dt>
      <dd className="font-medium tabular-nums">{children}</dd>
    </div>
  );
}
