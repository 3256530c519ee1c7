'use client';

import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { memo, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useMessages } from '@/components/ui/messages-provider';
import { pieceBelow } from './piece-below';
import { blockOf } from './read-piece';
import { TokenBlock } from './token-block';
import type { Tokenized } from './use-tokenization';

export type PieceView = 'text' | 'ids';

export interface TokenListProps {
  tokenized: Tokenized;
  view: PieceView;
  /** Told which piece is pointed at or has the focus; must stay the same function. */
  onShow: (shown: { of: Tokenized; piece: number } | undefined) => void;
}

const LINE_HEIGHT = 30;
const CHARACTER_WIDTH = 9;
/** Blocks that come into sight are measured only then, and may push a piece out of it again. */
const FRAMES = 12;

/** The pieces of the text, of which only those in sight are in the page. One tab stop; arrow keys go from piece to piece. */
export const TokenList = memo(function TokenList({ tokenized, view, onShow }: TokenListProps) {
  const { t } = useMessages();
  const scroller = useRef<HTMLDivElement>(null);
  const { pieces } = tokenized;
  const count = pieces.firstTokens.length - 1;
  const [roving, setRoving] = useState({ of: tokenized, piece: 0 });
  // Pieces are not the same ones in another text: the way through them begins anew, about where it was.
  const active = Math.min(roving.piece, count - 1);
  const activeBlock = blockOf(tokenized, active);
  const focusNext = useRef(false);

  const virtualizer = useVirtualizer({
    count: pieces.blocks.length - 1,
    getScrollElement: () => scroller.current,
    estimateSize: (block) => {
      const [first = 0, end = 0] = pieces.blocks.subarray(block, block + 2);
      const units = (pieces.starts[end] ?? 0) - (pieces.starts[first] ?? 0);
      const width = (units + (end - first)) * CHARACTER_WIDTH;
      const lines =
        Math.floor(width / (scroller.current?.clientWidth || 600)) + (pieces.lineEnds[block] ?? 0);
      return Math.max(1, lines) * LINE_HEIGHT;
    },
    overscan: 1,
    // Drawn with the next frame, not inside the scroll event.
    useFlushSync: false,
    // The piece that can have the focus stays in the page, wherever is scrolled to.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), activeBlock])].toSorted((a, b) => a - b),
  });

  useLayoutEffect(() => {
    if (!focusNext.current) return;
    focusNext.current = false;
    const piece = scroller.current?.querySelector<HTMLElement>(`[data-piece="${active}"]`);
    piece?.focus();
    if (piece) keepInSight(piece, FRAMES);
  });

  const goTo = (piece: number) => {
    focusNext.current = true;
    setRoving({ of: tokenized, piece: Math.max(0, Math.min(count - 1, piece)) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const block = pieces.blocks[activeBlock + (event.key === 'PageDown' ? 1 : -1)] ?? 0;
    const next = {
      ArrowRight: active + 1,
      ArrowLeft: active - 1,
      ArrowDown: pieceBelow(scroller.current, active, 1),
      ArrowUp: pieceBelow(scroller.current, active, -1),
      PageDown: block,
      PageUp: block,
      Home: 0,
      End: count - 1,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    goTo(next);
  };
  const pieceOf = (target: EventTarget) => {
    const piece = target instanceof Element ? target.closest<HTMLElement>('[data-piece]') : null;
    return piece ? Number(piece.dataset.piece) : undefined;
  };
  const show = (piece: number | undefined) =>
    onShow(piece === undefined ? undefined : { of: tokenized, piece });

  return (
    <div
      ref={scroller}
      role="listbox"
      aria-label={t('tokenizer.tokens.label')}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        const piece = pieceOf(event.target);
        if (piece === undefined) return;
        if (piece !== active) setRoving({ of: tokenized, piece });
        show(piece);
      }}
      onPointerOver={(event) => {
        const piece = pieceOf(event.target);
        if (piece !== undefined) show(piece);
      }}
      onPointerLeave={(event) =>
        show(pieceOf(event.currentTarget.ownerDocument.activeElement ?? event.target))
      }
      className="min-h-0 flex-1 overflow-y-auto px-4 py-3 focus-visible:-outline-offset-2"
    >
      <div role="presentation" className="relative" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => (
          <div
            key={index}
            role="presentation"
            ref={virtualizer.measureElement}
            data-index={index}
            className="absolute inset-x-0 top-0"
            style={{ transform: `translateY(${start}px)` }}
          >
            <TokenBlock
              tokenized={tokenized}
              block={index}
              view={view}
              active={index === activeBlock ? active : -1}
            />
          </div>
        ))}
      </div>
    </div>
  );
});

function keepInSight(piece: HTMLElement, frames: number): void {
  if (frames === 0 || document.activeElement !== piece) return;
  piece.scrollIntoView({ block: 'nearest' });
  requestAnimationFrame(() => keepInSight(piece, frames - 1));
}
