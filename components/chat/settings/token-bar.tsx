'use client';

import { classNames } from '@/components/ui/class-names';
import { useMessages } from '@/components/ui/messages-provider';
import type { TokenCounts } from '../tokens/token-counts';
import './token-bar.css';

const colors = {
  system: 'bg-[var(--tokens-system)]',
  examples: 'bg-[var(--tokens-examples)]',
  past: 'bg-[var(--tokens-past)]',
  draft: 'bg-[var(--tokens-draft)]',
  tools: 'bg-[var(--tokens-tools)]',
  reserved:
    'bg-[repeating-linear-gradient(135deg,var(--tokens-reserved)_0_2px,transparent_2px_5px)] ring-1 ring-inset ring-[var(--tokens-reserved)]',
};

export type TokenPart = { name: keyof typeof colors; tokens: number; color: string };

/** The parts of the window that are spent, in the order in which they are sent; tools only where there are any. */
export function tokenParts(counts: TokenCounts): TokenPart[] {
  const parts = {
    system: counts.system,
    examples: counts.examples.total,
    tools: counts.tools,
    past: counts.past.total,
    draft: counts.draft,
    reserved: counts.reserved,
  };
  // Object.entries of this literal gives exactly its keys.
  return (Object.entries(parts) as [keyof typeof parts, number][])
    .filter(([name, tokens]) => name !== 'tools' || tokens > 0)
    .map(([name, tokens]) => ({ name, tokens, color: colors[name] }));
}

/** The window as a bar. What it shows stands in words in its name, and in numbers in the legend under it. */
export function TokenBar({ counts }: { counts: TokenCounts }) {
  const { t } = useMessages();
  const { total, reserved, window } = counts;
  const parts = tokenParts(counts).filter(({ tokens }) => tokens > 0);
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
        counts.state === 'loading' && 'animate-pulse',
      )}
    >
      {counts.state !== 'loading' &&
        counts.state !== 'failed' &&
        parts.map(({ name, tokens, color }) => (
          <span
            key={name}
            style={{ flexBasis: `${(tokens / whole) * 100}%` }}
            className={classNames('min-w-0.5 shrink-0 transition-[flex-basis] duration-200', color)}
          />
        ))}
    </div>
  );
}
