'use client';

import {
  memo,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
} from 'react';
import { useMessages } from '@/components/ui/messages-provider';
import { probabilityOf } from '@/lib/probabilities/distribution';
import type { TokenLogprob } from '@/lib/probabilities/token-logprob';
import { pieceIndexAt, type TokenPiece } from '@/lib/probabilities/token-pieces';
import { TokenCard, type HoveredToken } from './token-card';
import { createDrawPiece, TokenBlockView } from './token-block';
import { sectionsOf } from './token-blocks';
import { tokenBelow } from './token-below';
import { endOf, spokenText } from './token-words';
import { useFigures } from './use-figures';
import { useGrowingBlocks } from './use-growing-blocks';
import { CLOSE_DELAY, OPEN_DELAY, useHoveredToken } from './use-hovered-token';
import './probabilities.css';

export interface TokenTextProps {
  tokens: readonly TokenLogprob[];
  /** Text that stands before the tokens and has no probabilities, such as the prompt. */
  lead?: string;
  /** Accessible name of the list of tokens. */
  label?: string;
  /** Index of the chosen token; null for none. */
  selected: number | null;
  onSelect: (index: number) => void;
  /** Enter on the chosen token. */
  onEnter?: () => void;
  ref?: RefObject<HTMLDivElement | null>;
}

/**
 * A text as its tokens, each shaded by its probability. One stop of the Tab key: arrow keys, Home and End move the
 * choice. Pointing at a token shows its alternatives. While the text grows only its last stretch is drawn again.
 */
export const TokenText = memo(function TokenText({
  tokens,
  lead = '',
  label,
  selected,
  onSelect,
  onEnter,
  ref,
}: TokenTextProps) {
  const { t } = useMessages();
  const figures = useFigures();
  const id = useId();
  const own = useRef<HTMLDivElement>(null);
  const list = ref ?? own;
  const { hovered, point, rest } = useHoveredToken();
  const { pieces, blocks } = useGrowingBlocks(tokens);
  const shown = useShownBlocks(blocks.length);
  const drawPiece = useMemo(
    () =>
      createDrawPiece((piece) =>
        piece.logprob === null
          ? spokenText(piece.text, t)
          : `${spokenText(piece.text, t)}, ${figures.percent(probabilityOf(piece.logprob))}`,
      ),
    [t, figures],
  );
  const chosen = selected === null ? -1 : pieceIndexAt(pieces, selected);
  const chosenFrom = pieces[chosen]?.from;

  useEffect(() => {
    if (chosenFrom === undefined) return;
    const element = list.current?.querySelector(`[data-token="${chosenFrom}"]`);
    element?.scrollIntoView({ block: 'nearest' });
  }, [list, chosenFrom, shown]);

  const choose = (index: number) => {
    const piece = pieces[Math.min(Math.max(index, 0), pieces.length - 1)];
    if (piece) onSelect(piece.from);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && hovered) return point(null, 0);
    const step = steps[event.key];
    if (step) {
      event.preventDefault();
      choose(step(chosen, pieces, list.current));
    } else if (event.key === 'Enter' && onEnter && chosen >= 0) {
      event.preventDefault();
      onEnter();
    }
  };
  const onClick = (event: MouseEvent) => {
    // Marking a stretch of text to copy it is no choice of a token.
    if (getSelection()?.isCollapsed === false) return;
    const at = tokenOf(event.target);
    if (at) onSelect(at.index);
  };

  const { lines, line } = useMemo(() => splitLead(lead), [lead]);
  const sections = useMemo(
    () =>
      sectionsOf(blocks.slice(0, shown)).map((section) => (
        <div key={section[0]?.from} role="presentation" className="token-section">
          {section[0]?.from === 0 && line !== '' && (
            <span aria-hidden className="text-ink-faint">
              {line}
            </span>
          )}
          {section.map((block) => (
            <TokenBlockView
              key={block.from}
              block={block}
              selected={
                chosen >= block.from && chosen < block.from + block.pieces.length ? chosen - block.from : -1
              }
              selectedId={`${id}-chosen`}
              drawPiece={drawPiece}
            />
          ))}
        </div>
      )),
    [blocks, shown, chosen, id, drawPiece, line],
  );

  return (
    <>
      {lead !== '' && (
        <div className="token-text text-[0.9375rem] text-ink-faint">
          {lines}
          <span className="sr-only">{line}</span>
        </div>
      )}
      <div
        ref={list}
        role="listbox"
        aria-label={label ?? t('probabilities.text')}
        aria-orientation="horizontal"
        aria-activedescendant={chosen >= 0 ? `${id}-chosen` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onFocus={(event) => chosen < 0 && event.currentTarget.matches(':focus-visible') && choose(0)}
        onPointerOver={(event) => {
          if (event.pointerType !== 'touch' && event.buttons === 0) point(tokenOf(event.target), OPEN_DELAY);
        }}
        onPointerLeave={() => point(null, CLOSE_DELAY)}
        className="token-text text-[0.9375rem]"
      >
        {sections}
      </div>
      <TokenCard
        hovered={hovered}
        tokens={tokens}
        pieces={pieces}
        onPointerEnter={rest}
        onPointerLeave={() => point(null, CLOSE_DELAY)}
      />
    </>
  );
});

const steps: Record<string, (at: number, pieces: readonly TokenPiece[], list: HTMLElement | null) => number> =
  {
    ArrowRight: (at) => at + 1,
    ArrowLeft: (at) => at - 1,
    ArrowDown: (at, pieces, list) => tokenBelow(list, pieces, at, 1),
    ArrowUp: (at, pieces, list) => tokenBelow(list, pieces, at, -1),
    Home: () => 0,
    End: (_, pieces) => pieces.length - 1,
  };

function tokenOf(target: EventTarget): HoveredToken | null {
  const element = target instanceof Element ? target.closest('[data-token]') : null;
  return element && { element, index: Number(element.getAttribute('data-token')) };
}

/** So much of the text before the tokens is shown. */
const LEAD = 2000;

/** The end of the text before the tokens: whole lines, and the one that the first token goes on with. */
function splitLead(lead: string): { lines: string; line: string } {
  const end = lead.length > LEAD ? `…${endOf(lead, LEAD)}` : lead;
  const lastBreak = end.lastIndexOf('\n') + 1;
  return { lines: end.slice(0, lastBreak), line: end.slice(lastBreak) };
}

/** Blocks that are drawn at once: what a screen shows. */
const FIRST_BLOCKS = 6;

/**
 * How many of the blocks are drawn yet. Of a long text that is there at once the rest is made when there is time and
 * comes in one piece: a list that sticks to its end would scroll over each part, and lay it out and paint it for that.
 */
function useShownBlocks(count: number): number {
  return Math.min(count, useDeferredValue(count, FIRST_BLOCKS));
}
