'use client';

import { Fragment, memo } from 'react';
import { useMessages } from '@/components/ui/messages-provider';
import { visibleStretches } from '@/lib/tokens/visible-text';
import { pieceIds, pieceText } from './read-piece';
import type { PieceView } from './token-list';
import type { Tokenized } from './use-tokenization';

export interface TokenBlockProps {
  tokenized: Tokenized;
  block: number;
  view: PieceView;
  /** The piece of this block that Tab comes to, or -1. */
  active: number;
}

const COLOURS = 4;

/** Pieces that are drawn together. What happens to them is heard by the list. */
export const TokenBlock = memo(function TokenBlock({ tokenized, block, view, active }: TokenBlockProps) {
  const { t } = useMessages();
  const { pieces } = tokenized;
  const from = pieces.blocks[block] ?? 0;
  const to = pieces.blocks[block + 1] ?? from;
  const count = pieces.firstTokens.length - 1;
  return (
    <div role="presentation" dir="auto" className="token-block" data-view={view}>
      {Array.from({ length: to - from }, (_, index) => {
        const piece = from + index;
        const text = pieceText(tokenized, piece);
        const ids = pieceIds(tokenized, piece);
        const stretches = visibleStretches(text);
        // Only one can have the focus: the others are named by what they show.
        const name =
          piece === active
            ? t('tokenizer.tokens.piece', {
                text: stretches.map(({ shown }) => shown).join(''),
                ids: ids.join(' '),
              })
            : undefined;
        return (
          <Fragment key={piece}>
            <span
              role="option"
              aria-selected={piece === active}
              aria-setsize={count}
              aria-posinset={piece + 1}
              aria-label={name}
              tabIndex={piece === active ? 0 : -1}
              data-piece={piece}
              data-colour={piece % COLOURS}
              className="token-piece"
            >
              {view === 'ids'
                ? ids.join(' ')
                : stretches.map(({ shown, mark }, at) =>
                    mark ? (
                      <span key={at} className="token-mark">
                        {shown}
                      </span>
                    ) : (
                      shown
                    ),
                  )}
              {view === 'text' && ids.length > 1 && <sup className="token-parts">{ids.length}</sup>}
            </span>
            {view === 'text' && text.includes('\n') && <br />}
          </Fragment>
        );
      })}
    </div>
  );
});
