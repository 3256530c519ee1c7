'use client';

import { CircleAlert } from 'lucide-react';
import { useId } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { InfoTip } from '@/components/ui/info-tip';
import { useMessages } from '@/components/ui/messages-provider';
import { WindowBar, type WindowBarProps } from './window-bar';
import { windowColors } from './window-parts';

export type WindowMeterProps = WindowBarProps & {
  /** What helps when prompt and response do not fit; `room` is what the prompt leaves, in tokens, below 0 when it is too long. */
  advice: (room: number) => string;
  /** Lowers the response to what fits; offered only where the prompt leaves room. */
  onLowerResponse: (room: number) => void;
};

/** How full the model's window is: used and reserved tokens, by what they are spent on. */
export function WindowMeter({ state, use, parts, advice, onLowerResponse }: WindowMeterProps) {
  const { t, formatNumber } = useMessages();
  const titleId = useId();
  const { total, reserved, window, estimated } = use;
  const known = state === 'ready' || state === 'counting';
  const excess = total + reserved - window;
  const room = window - total;

  return (
    <section aria-labelledby={titleId} className="flex flex-col gap-2">
      <div className="flex min-h-6 flex-wrap items-center gap-x-1">
        <h3 id={titleId} className="text-[0.8125rem] font-medium text-ink">
          {t('parameters.tokens.title')}
        </h3>
        <InfoTip label={t('parameters.tokens.title')}>{t('parameters.tokens.tip')}</InfoTip>
        <span
          className={classNames(
            'ml-auto text-[0.8125rem] tabular-nums',
            excess > 0 ? 'font-medium text-danger-text' : 'text-ink-muted',
          )}
        >
          {known
            ? t(estimated ? 'parameters.tokens.usedAbout' : 'parameters.tokens.used', { total, window })
            : t(state === 'failed' ? 'parameters.tokens.unknown' : 'parameters.tokens.loading')}
        </span>
      </div>
      <WindowBar state={state} use={use} parts={parts} />
      {state === 'failed' && <p className="text-xs text-ink-muted">{t('parameters.tokens.failed')}</p>}
      {known && (
        <dl className="grid grid-cols-2 gap-x-4 gap-y-1 text-xs text-ink-muted">
          {parts.map((part) => (
            <div key={part.color} className="flex min-w-0 items-center gap-1.5">
              <span
                aria-hidden
                className={classNames('size-2 shrink-0 rounded-xs', windowColors[part.color])}
              />
              <dt className="min-w-0 truncate">{part.label}</dt>
              <dd className="ml-auto whitespace-nowrap tabular-nums">
                {part.estimated && '~'}
                {formatNumber(part.tokens)}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <div role="status">
        {known && excess > 0 && (
          <div className="flex gap-2 rounded-control bg-danger-soft px-3 py-2.5 text-xs leading-relaxed text-danger-text ring-1 ring-danger-line ring-inset">
            <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
            <div className="flex min-w-0 flex-col items-start gap-2">
              <p>
                {t('parameters.tokens.tooLarge', { count: excess })} {advice(room)}
              </p>
              {room > 0 && (
                <Button size="small" onClick={() => onLowerResponse(room)}>
                  {t('parameters.tokens.setResponse', { count: room })}
                </Button>
              )}
            </div>
          </div>
        )}
      </div>
    </section>
  );
}
