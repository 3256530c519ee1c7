'use client';

import { useId } from 'react';
import { classNames } from '@/components/ui/class-names';
import { useMessages } from '@/components/ui/messages-provider';
import type { Encoding } from '@/lib/models/model';
import { encodings } from './encodings';
import type { Tokenization } from './use-tokenization';

export interface EncodingCardsProps {
  value: Encoding;
  onChange: (encoding: Encoding) => void;
  text: string;
  tokenization: Tokenization;
}

/** The encodings side by side, each with what it makes of the text: a choice and a comparison in one. */
export function EncodingCards({ value, onChange, text, tokenization }: EncodingCardsProps) {
  const { t, formatNumber } = useMessages();
  const name = useId();
  const { counts, measure, failed } = tokenization;
  const most = Math.max(1, ...encodings.map((encoding) => counts[encoding]?.value ?? 0));
  const isCurrent = (encoding: Encoding) => counts[encoding]?.text === text;
  return (
    <div
      role="radiogroup"
      aria-label={t('tokenizer.encodings.label')}
      aria-busy={!encodings.every((encoding) => isCurrent(encoding) || failed.includes(encoding))}
      className="grid grid-cols-2 gap-3 max-md:gap-2 lg:grid-cols-4"
    >
      {encodings.map((encoding) => {
        const tokens = counts[encoding]?.value;
        const perToken =
          tokens && measure?.text === counts[encoding]?.text
            ? (measure?.value.characters ?? 0) / tokens
            : undefined;
        return (
          <label
            key={encoding}
            className={classNames(
              'relative flex min-w-0 cursor-pointer flex-col rounded-card border border-line-control px-4 py-3 transition-colors hover:bg-hover max-md:px-3 max-md:py-2.5',
              'has-checked:border-accent has-checked:bg-accent-soft has-checked:ring-1 has-checked:ring-accent',
              'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
            )}
          >
            <input
              type="radio"
              name={name}
              checked={encoding === value}
              onChange={() => onChange(encoding)}
              className="absolute inset-0 size-full cursor-[inherit] appearance-none rounded-card outline-none"
            />
            <span className="flex flex-wrap items-baseline justify-between gap-x-3">
              <span className="font-mono text-[0.8125rem] font-medium text-ink">{encoding}</span>
              <span className="truncate text-xs text-ink-muted">
                {t(`tokenizer.encodings.models.${encoding}`)}
              </span>
            </span>
            <span className="mt-1.5 flex flex-wrap items-baseline justify-between gap-x-3">
              <span
                className={classNames(
                  'text-base font-semibold whitespace-nowrap tabular-nums transition-colors',
                  isCurrent(encoding) ? 'text-ink' : 'text-ink-faint',
                )}
              >
                {tokens === undefined
                  ? t(
                      failed.includes(encoding)
                        ? 'tokenizer.encodings.failed'
                        : 'tokenizer.encodings.counting',
                    )
                  : t('tokenizer.tokens.count', { count: tokens })}
              </span>
              <span className="text-xs whitespace-nowrap text-ink-muted tabular-nums">
                {perToken !== undefined &&
                  t('tokenizer.encodings.perToken', {
                    value: formatNumber(perToken, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
                  })}
              </span>
            </span>
            <span aria-hidden className="mt-2 h-1 overflow-hidden rounded-full bg-track">
              <span
                className="block h-full origin-left rounded-full bg-accent transition-transform duration-200"
                style={{ transform: `scaleX(${(tokens ?? 0) / most})` }}
              />
            </span>
          </label>
        );
      })}
    </div>
  );
}
