import { memo, type ReactElement, type ReactNode } from 'react';
import { probabilityOf } from '@/lib/probabilities/distribution';
import { shadeStep } from '@/lib/probabilities/shade-step';
import type { TokenPiece } from '@/lib/probabilities/token-pieces';
import type { TokenBlock } from './token-blocks';

/** Draws pieces as options; the element of a piece that is not chosen is made once. */
export type DrawPiece = (piece: TokenPiece, id: string | undefined) => ReactElement;

/** Makes `DrawPiece`. `say` gives the accessible name of a piece. */
export function createDrawPiece(say: (piece: TokenPiece) => string): DrawPiece {
  const drawn = new WeakMap<TokenPiece, ReactElement>();
  const draw: DrawPiece = (piece, id) => (
    <span
      key={piece.from}
      id={id}
      role="option"
      aria-selected={id === undefined ? undefined : true}
      aria-label={say(piece)}
      data-token={piece.from}
      className={
        piece.logprob === null ? 'token shade-none' : `token shade-${shadeStep(probabilityOf(piece.logprob))}`
      }
    >
      {withSigns(piece.text)}
    </span>
  );
  return (piece, id) => {
    if (id !== undefined) return draw(piece, id);
    const known = drawn.get(piece) ?? draw(piece, undefined);
    drawn.set(piece, known);
    return known;
  };
}

/** A stretch of tokens. It is drawn again only when it grew or when the choice came, moved or went in it. */
export const TokenBlockView = memo(function TokenBlockView({
  block,
  selected,
  selectedId,
  drawPiece,
}: {
  block: TokenBlock;
  /** Index of the chosen piece in the block; -1 where it is elsewhere. */
  selected: number;
  selectedId: string;
  drawPiece: DrawPiece;
}) {
  return block.pieces.map((piece, index) => drawPiece(piece, index === selected ? selectedId : undefined));
});

/** Line breaks and tabs are kept, and seen. */
function withSigns(text: string): ReactNode {
  if (!/[\n\t]/.test(text)) return text;
  return text.split(/(?=[\n\t])|(?<=[\n\t])/).map((part, index) =>
    part === '\n' || part === '\t' ? (
      <span key={index} className={part === '\n' ? 'token-break' : 'token-tab'}>
        {part}
      </span>
    ) : (
      part
    ),
  );
}
