'use client';

import { useMessages } from '@/components/ui/messages-provider';
import { classNames } from '@/components/ui/class-names';
import { useTokenCounts, type TokenCounts } from '../tokens/token-counts';

/** A number of tokens that follows the text beside it; pale while it is being counted. */
export function TokenCount({ of }: { of: (counts: TokenCounts) => number | undefined }) {
  const { t } = useMessages();
  const counts = useTokenCounts();
  const tokens = of(counts);
  if (tokens === undefined || counts.state === 'loading' || counts.state === 'failed') return null;
  return (
    <span
      className={classNames(
        'text-xs whitespace-nowrap tabular-nums transition-colors',
        counts.state === 'counting' ? 'text-ink-faint' : 'text-ink-muted',
      )}
    >
      {t('setup.tokens', { count: tokens })}
    </span>
  );
}
