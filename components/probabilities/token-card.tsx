'use client';

import { useLayoutEffect, useRef } from 'react';
import { placePopover } from '@/components/ui/place-popover';
import { distributionAt } from '@/lib/probabilities/distribution';
import type { TokenLogprob } from '@/lib/probabilities/token-logprob';
import { pieceIndexAt, type TokenPiece } from '@/lib/probabilities/token-pieces';
import { ProbabilityBar } from './probability-bar';
import { visibleToken } from './token-words';
import { useFigures } from './use-figures';

export type HoveredToken = { index: number; element: Element };

const SHOWN = 5;

/** The likeliest tokens at the place that is pointed at, in short. All of it is in the details of a chosen token, too. */
export function TokenCard({
  hovered,
  tokens,
  pieces,
  onPointerEnter,
  onPointerLeave,
}: {
  hovered: HoveredToken | null;
  tokens: readonly TokenLogprob[];
  pieces: readonly TokenPiece[];
  onPointerEnter: () => void;
  onPointerLeave: () => void;
}) {
  const card = useRef<HTMLDivElement>(null);
  const figures = useFigures();
  const piece = hovered && pieces[pieceIndexAt(pieces, hovered.index)];
  const token = piece && tokens[piece.from];
  const element = hovered?.element;

  useLayoutEffect(() => {
    const popover = card.current;
    if (!element || !popover) return;
    popover.showPopover();
    placePopover(popover, element, 'start');
    return () => popover.hidePopover();
  }, [element, token]);

  return (
    <div
      ref={card}
      popover="manual"
      aria-hidden
      onPointerEnter={onPointerEnter}
      onPointerLeave={onPointerLeave}
      className="popover w-60 p-3 text-xs"
    >
      {token && (
        <ul className="grid grid-cols-[minmax(0,1fr)_4rem_max-content] items-center gap-x-2 gap-y-1">
          {distributionAt(token)
            .outcomes.slice(0, SHOWN)
            .map((outcome, index) => (
              <li key={index} className="contents">
                <span className="truncate font-mono">{visibleToken(outcome)}</span>
                <ProbabilityBar share={outcome.probability} />
                <span className="text-right tabular-nums">{figures.percent(outcome.probability)}</span>
              </li>
            ))}
        </ul>
      )}
    </div>
  );
}
