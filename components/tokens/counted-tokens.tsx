'use client';

import { classNames } from '@/components/ui/class-names';
import { useMessages } from '@/components/ui/messages-provider';
import type { CountingState } from './use-counting';

/** A number of tokens that follows the text beside it; pale while it is being counted. */
export function CountedTokens({ state, tokens }: { state: CountingState; tokens: number | undefined }) {
  const { t } = useMessages();
  if (tokens === undefined || state === 'loading' || state === 'failed') return null;
  return (
    <span
      className={classNames(
        'text-xs whitespace-nowrap tabular-nums transition-colors',
        state === 'counting' ? 'text-ink-faint' : 'text-ink-muted',
      )}
    >
      {t('setup.tokens', { count: tokens })}
    </span>
  );
}
