'use client';

import { CircleAlert, CircleStop, RotateCcw, X } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { IconButton } from '@/components/ui/icon-button';
import { useMessages } from '@/components/ui/messages-provider';
import type { WireErrorData } from '@/lib/wire/wire-error';
import { CopyText } from './copy-text';
import { errorWords } from './error-words';
import { useCountdown } from './use-countdown';

export type ErrorCardProps = {
  error: WireErrorData;
  /** When it happened, in milliseconds since the epoch: what the server asked to wait counts from here. */
  at: number;
  /** What was asked for. */
  about?: 'conversation' | 'text';
  onRetry?: () => void;
  onDismiss?: () => void;
};

/** A failed call in words, and beneath it exactly what the server said. */
export function ErrorCard({ error, at, about, onRetry, onDismiss }: ErrorCardProps) {
  const { t } = useMessages();
  const { title, remedy } = errorWords(error, t, about);
  const quiet = error.code === 'stopped';
  const Icon = quiet ? CircleStop : CircleAlert;
  return (
    <div
      role={quiet ? 'status' : 'alert'}
      className={classNames(
        'rounded-card border px-4 py-3 text-sm',
        quiet ? 'border-line bg-sunken' : 'border-danger-line bg-danger-soft',
      )}
    >
      <div className="flex items-start gap-2.5">
        <Icon
          aria-hidden
          className={classNames('mt-0.5 size-4 shrink-0', quiet ? 'text-ink-faint' : 'text-danger-text')}
        />
        <div className="min-w-0 flex-1">
          <p className={classNames('font-semibold', !quiet && 'text-danger-text')}>{title}</p>
          <p className="mt-0.5 leading-relaxed text-ink">{remedy}</p>
          {!quiet && <ErrorFacts error={error} />}
          {onRetry && <RetryButton error={error} at={at} onRetry={onRetry} />}
        </div>
        {onDismiss && (
          <IconButton
            size="small"
            icon={X}
            label={t('chat.error.dismiss')}
            onClick={onDismiss}
            className="-my-1 -mr-2"
          />
        )}
      </div>
    </div>
  );
}

function ErrorFacts({ error }: { error: WireErrorData }) {
  const { t } = useMessages();
  return (
    <div className="mt-2 flex flex-col gap-1 text-xs leading-relaxed text-ink-muted">
      {error.message !== '' && (
        <p className="wrap-anywhere">
          <span className="font-medium">{t('chat.error.message')}:</span> {error.message}
        </p>
      )}
      <p className="flex flex-wrap items-center gap-x-3">
        {error.status > 0 && <span>{t('chat.error.status', { status: String(error.status) })}</span>}
        <span>
          {t('chat.error.code')} <code className="font-mono">{error.code}</code>
        </span>
        {error.requestId !== undefined && (
          <span className="inline-flex flex-wrap items-center gap-1">
            {t('chat.error.requestId')}{' '}
            <CopyText text={error.requestId} label={t('chat.footer.copyRequestId')} />
          </span>
        )}
      </p>
    </div>
  );
}

function RetryButton({ error, at, onRetry }: { error: WireErrorData; at: number; onRetry: () => void }) {
  const { t } = useMessages();
  const seconds = useCountdown(error.retryAfterMs === undefined ? null : at + error.retryAfterMs);
  const waits = seconds > 0;
  return (
    <Button size="small" icon={RotateCcw} onClick={onRetry} className="mt-3">
      {waits ? (
        // Spoken once; the seconds are for the eye.
        <span aria-hidden className="tabular-nums">
          {t('chat.error.retryIn', { time: clock(seconds) })}
        </span>
      ) : (
        t('chat.error.retry')
      )}
      {waits && <span className="sr-only">{t('chat.error.retryNow')}</span>}
    </Button>
  );
}

function clock(seconds: number): string {
  const rest = String(seconds % 60).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes}:${rest}`;
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}:${rest}`;
}
