'use client';

import { CircleAlert } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { InfoTip } from '@/components/ui/info-tip';
import { useMessages } from '@/components/ui/messages-provider';
import { useChangeSetup, useChatStore } from '../store/chat-provider';
import { useTokenCounts, type TokenCounts } from '../tokens/token-counts';
import { TokenBar, tokenParts } from './token-bar';

/** How full the model's window is: used and reserved tokens, by what they are spent on. */
export function TokenMeter() {
  const { t, formatNumber } = useMessages();
  const counts = useTokenCounts();
  const { state, total, window, reserved, estimated } = counts;
  const parts = tokenParts(counts);
  const known = state === 'ready' || state === 'counting';

  return (
    <section aria-labelledby="token-meter" className="flex flex-col gap-2">
      <div className="flex min-h-6 flex-wrap items-center gap-x-1">
        <h3 id="token-meter" className="text-[0.8125rem] font-medium text-ink">
          {t('parameters.tokens.title')}
        </h3>
        <InfoTip label={t('parameters.tokens.title')}>{t('parameters.tokens.tip')}</InfoTip>
        <span
          className={classNames(
            'ml-auto text-[0.8125rem] tabular-nums',
            counts.fits ? 'text-ink-muted' : 'font-medium text-danger-text',
          )}
        >
          {known
            ? t(estimated ? 'parameters.tokens.usedAbout' : 'parameters.tokens.used', { total, window })
            : t(state === 'failed' ? 'parameters.tokens.unknown' : 'parameters.tokens.loading')}
        </span>
      </div>
      <TokenBar counts={counts} />
      {state === 'failed' && <p className="text-xs text-ink-muted">{t('parameters.tokens.failed')}</p>}
      {known && (
        <dl className="grid grid-cols-2 gap-x-4 gap-y-1 text-xs text-ink-muted">
          {parts.map(({ name, tokens, color }) => (
            <div key={name} className="flex min-w-0 items-center gap-1.5">
              <span aria-hidden className={classNames('size-2 shrink-0 rounded-xs', color)} />
              <dt className="min-w-0 truncate">{t(`parameters.tokens.parts.${name}`)}</dt>
              <dd className="ml-auto whitespace-nowrap tabular-nums">
                {name === 'tools' && '~'}
                {formatNumber(tokens)}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <div role="status">{known && total + reserved > window && <TooLarge counts={counts} />}</div>
    </section>
  );
}

/** What to do when prompt and response do not fit into the window together. */
function TooLarge({ counts }: { counts: TokenCounts }) {
  const { t } = useMessages();
  const store = useChatStore();
  const changeSetup = useChangeSetup();
  const { total, window, reserved, past } = counts;
  const room = window - total;
  const excess = total + reserved - window;
  return (
    <div className="flex gap-2 rounded-control bg-danger-soft px-3 py-2.5 text-xs leading-relaxed text-danger-text ring-1 ring-danger-line ring-inset">
      <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      <div className="flex min-w-0 flex-col items-start gap-2">
        <p>
          {t('parameters.tokens.tooLarge', { count: excess })}{' '}
          {room > 0
            ? t('parameters.tokens.lowerResponse')
            : t(past.each.size > 0 ? 'parameters.tokens.lowerPast' : 'parameters.tokens.shorten')}
        </p>
        {room > 0 && (
          <Button
            size="small"
            onClick={() => {
              const { parameters } = store.getState().setup;
              changeSetup('parameters.maxResponse', { parameters: { ...parameters, maxResponse: room } });
            }}
          >
            {t('parameters.tokens.setResponse', { count: room })}
          </Button>
        )}
      </div>
    </div>
  );
}
