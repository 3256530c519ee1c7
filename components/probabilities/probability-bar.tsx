import type { CSSProperties } from 'react';

/** A share of 1 as a bar; the figure stands beside it. */
export function ProbabilityBar({ share, look }: { share: number; look?: 'base' | 'other' }) {
  const style: CSSProperties & Record<'--share', string> = { '--share': `${share * 100}%` };
  return (
    <span aria-hidden className="probability-bar" data-look={look} data-empty={share === 0 ? '' : undefined}>
      <span style={style} />
    </span>
  );
}
