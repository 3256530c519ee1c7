'use client';

import { useMessages } from '@/components/ui/messages-provider';
import { hexBytes, visibleStretches } from '@/lib/tokens/visible-text';
import { readPiece } from './read-piece';
import type { Tokenized } from './use-tokenization';

/** Tokens that are shown of one piece; a piece has more only where somebody wrote no character but a riddle. */
const SHOWN = 12;

/** What the piece that is pointed at is made of: ids and bytes of its tokens. It keeps its place while there is none. */
export function PieceDetails({
  tokenized,
  piece,
}: {
  tokenized: Tokenized | undefined;
  piece: number | undefined;
}) {
  const { t } = useMessages();
  const found = tokenized && piece !== undefined ? readPiece(tokenized, piece) : undefined;
  return (
    <div
      role="group"
      aria-label={t('tokenizer.tokens.label')}
      className="flex h-24 shrink-0 flex-col gap-1.5 overflow-y-auto border-t border-line px-4 py-2.5 text-xs text-ink-muted tabular-nums max-md:h-28"
    >
      {found && tokenized ? (
        <>
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <span className="max-w-full truncate font-mono text-sm text-ink">
              {visibleStretches(found.text).map(({ shown, mark }, at) => (
                <span key={at} className={mark ? 'token-mark' : undefined}>
                  {shown}
                </span>
              ))}
            </span>
            <span>
              {found.tokens.length > 1
                ? t('tokenizer.tokens.positions', {
                    first: found.first + 1,
                    last: found.first + found.tokens.length,
                    count: tokenized.pieces.ids.length,
                  })
                : t('tokenizer.tokens.position', {
                    first: found.first + 1,
                    count: tokenized.pieces.ids.length,
                  })}
            </span>
          </div>
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            {found.tokens.slice(0, SHOWN).map(({ id, bytes }, index) => (
              <li key={index} className="flex items-baseline gap-2">
                <span>
                  {t('tokenizer.tokens.id')} <span className="font-mono text-ink">{id}</span>
                </span>
                <span>
                  {t('tokenizer.tokens.bytes')} <span className="font-mono text-ink">{hexBytes(bytes)}</span>
                </span>
              </li>
            ))}
          </ul>
          {found.tokens.length > 1 && (
            <p>
              {t([...found.text].length === 1 ? 'tokenizer.tokens.split' : 'tokenizer.tokens.splitMore', {
                count: found.tokens.length,
              })}
            </p>
          )}
        </>
      ) : (
        <p className="my-auto">{t('tokenizer.tokens.hint')}</p>
      )}
    </div>
  );
}
