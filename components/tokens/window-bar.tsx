'use client';

import { classNames } from '@/components/ui/class-names';
import { useMessages } from '@/components/ui/messages-provider';
import type { CountingState } from './use-counting';
import { windowColors, type WindowPart, type WindowUse } from './window-parts';
import './window-bar.css';

export type WindowBarProps = { state: CountingState; use: WindowUse; parts: readonly WindowPart[] };

/** The window as a bar. What it shows stands in words in its name, and in numbers in the legend under it. */
export function WindowBar({ state, use: { total, reserved, window }, parts }: WindowBarProps) {
  const { t } = useMessages();
  const whole = Math.max(window, total + reserved);
  const label = t('parameters.tokens.bar', {
    total,
    window,
    percent: Math.round(((total + reserved) / window) * 100),
  });
  return (
    <div
      role="img"
      aria-label={label}
      className={classNames(
        'flex h-2.5 gap-px overflow-hidden rounded-full bg-[var(--track)]',
        total + reserved > window && 'outline-2 outline-offset-1 outline-danger',
        state === 'loading' && 'animate-pulse',
      )}
    >
      {state !== 'loading' &&
        state !== 'failed' &&
        parts
          .filter(({ tokens }) => tokens > 0)
          .map(({ color, tokens }) => (
            <span
              key={color}
              style={{ flexBasis: `${(tokens / whole) * 100}%` }}
              className={classNames(
                'min-w-0.5 shrink-0 transition-[flex-basis] duration-200',
                windowColors[color],
              )}
            />
          ))}
    </div>
  );
}
