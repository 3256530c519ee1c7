'use client';

import { CountedTokens } from '@/components/tokens/counted-tokens';
import { useTokenCounts, type TokenCounts } from '../tokens/token-counts';

/** The tokens of a part of the setup. */
export function TokenCount({ of }: { of: (counts: TokenCounts) => number | undefined }) {
  const counts = useTokenCounts();
  return <CountedTokens state={counts.state} tokens={of(counts)} />;
}
