'use client';

import { SlidersHorizontal, X } from 'lucide-react';
import { useMemo, type ReactNode, type RefObject } from 'react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { useMessages } from '@/components/ui/messages-provider';
import { Segmented } from '@/components/ui/segmented';
import { distributionAt, indexOfToken, probabilityOf, surpriseOf } from '@/lib/probabilities/distribution';
import { ENTROPY_TAIL_LIMIT, entropyOf } from '@/lib/probabilities/entropy';
import type { LogprobEntry, TokenLogprob } from '@/lib/probabilities/token-logprob';
import type { TokenPiece } from '@/lib/probabilities/token-pieces';
import { visibleText } from '@/lib/tokens/visible-text';
import { AlternativeRow } from './alternative-row';
import { ProbabilityBar } from './probability-bar';
import { endsAnswer, tokenHex, tokenText, visibleToken } from './token-words';
import { useFigures } from './use-figures';

export interface TokenDetailsProps {
  tokens: readonly TokenLogprob[];
  /** Index of the chosen token. */
  index: number;
  /** The whole characters that the token is part of. */
  piece: TokenPiece;
  /** Another token of the same piece. */
  onSelect: (index: number) => void;
  onClose: () => void;
  /** Goes on from this place with that token; without it the alternatives are only shown. */
  onBranch?: (index: number, entry: LogprobEntry) => void;
  /** Why there is no branching at all, as a sentence. */
  branchRefusal?: string;
  onOpenLens: (index: number) => void;
  ref?: RefObject<HTMLElement | null>;
}

/** The alternatives at the place of one token, the one that was chosen among them, and what the server did not report. */
export function TokenDetails({
  tokens,
  index,
  piece,
  onSelect,
  onClose,
  onBranch,
  branchRefusal,
  onOpenLens,
  ref,
}: TokenDetailsProps) {
  const { t, formatNumber } = useMessages();
  const figures = useFigures();
  const token = tokens[index];
  const distribution = useMemo(() => token && distributionAt(token), [token]);
  if (!token || !distribution) return null;
  const { outcomes, tail } = distribution;
  const chosen = indexOfToken(outcomes, token);
  const alternatives = token.top.length > 0;
  const branch = branchRefusal === undefined ? onBranch : undefined;
  const entropy = entropyOf(distribution);
  const entropyText = entropy
    ? t(entropy.exact ? 'probabilities.bits' : 'probabilities.bitsAtLeast', {
        bits: figures.bits(entropy.bits),
      })
    : t('probabilities.details.noEntropy', {
        limit: formatNumber(ENTROPY_TAIL_LIMIT, { style: 'percent' }),
      });
  const refusalOf = (entry: LogprobEntry) => {
    if (index > piece.from) return t('probabilities.branch.inside');
    if (tokenText(entry) === null) return t('probabilities.branch.part');
    return endsAnswer(entry) ? t('probabilities.branch.end') : undefined;
  };
  return (
    <section
      ref={ref}
      aria-label={t('probabilities.details.title')}
      className="flex flex-col gap-2.5 rounded-card border border-line bg-surface p-3 text-[0.8125rem] shadow-card"
    >
      <header className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <p className="truncate font-mono text-base font-medium">{visibleText(piece.text)}</p>
          <p className="text-xs text-ink-faint">
            {t('probabilities.details.place', { place: index + 1, tokens: tokens.length })}
          </p>
        </div>
        <IconButton size="small" icon={X} label={t('probabilities.details.close')} onClick={onClose} />
      </header>
      {piece.to - piece.from > 1 && (
        <div className="flex flex-col items-start gap-1">
          <p className="text-xs text-ink-muted">
            {t('probabilities.details.split', { count: piece.to - piece.from })}
          </p>
          <Segmented
            label={t('probabilities.details.parts')}
            value={String(index)}
            onChange={(value) => onSelect(Number(value))}
            options={tokens.slice(piece.from, piece.to).map((part, at) => ({
              value: String(piece.from + at),
              label: visibleToken(part),
            }))}
            className="max-w-full flex-wrap"
          />
        </div>
      )}
      <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-3 text-xs">
        <Fact name={t('probabilities.details.probability')}>
          {token.logprob === null
            ? t('probabilities.details.noFigure')
            : figures.percent(probabilityOf(token.logprob))}
        </Fact>
        {token.logprob !== null && (
          <>
            <Fact name={t('probabilities.details.logprob')}>{figures.logprob(token.logprob)}</Fact>
            <Fact name={t('probabilities.details.surprise')}>
              {t('probabilities.bits', { bits: figures.bits(surpriseOf(token.logprob)) })}
            </Fact>
          </>
        )}
        <Fact name={t('probabilities.details.bytes')}>
          <span className="font-mono">{tokenHex(token)}</span>
        </Fact>
        {alternatives && <Fact name={t('probabilities.details.entropy')}>{entropyText}</Fact>}
      </dl>
      {alternatives ? (
        <>
          <div>
            <p className="text-xs font-medium text-ink-muted">{t('probabilities.details.alternatives')}</p>
            {branch && <p className="text-xs text-ink-faint">{t('probabilities.branch.how')}</p>}
            {branchRefusal !== undefined && (
              <p className="text-xs text-ink-muted" data-branch-refusal>
                {branchRefusal}
              </p>
            )}
          </div>
          <ul className="-mx-2 flex flex-col">
            {outcomes.map((outcome, at) => (
              <li key={at}>
                <AlternativeRow
                  outcome={outcome}
                  chosen={at === chosen}
                  onBranch={branch && (() => branch(index, outcome))}
                  refusal={branch && refusalOf(outcome)}
                />
              </li>
            ))}
            {tail > 0 && (
              <li className="grid grid-cols-[minmax(0,1fr)_minmax(3rem,5rem)_4rem] items-center gap-x-2 px-2 py-1.5 text-xs">
                <span className="text-ink-muted">{t('probabilities.notReported')}</span>
                <ProbabilityBar share={tail} look="other" />
                <span className="text-right text-ink-muted tabular-nums">{figures.percent(tail)}</span>
              </li>
            )}
          </ul>
          <Button
            size="small"
            icon={SlidersHorizontal}
            onClick={() => onOpenLens(index)}
            className="self-start"
          >
            {t('probabilities.details.openLens')}
          </Button>
        </>
      ) : (
        <p className="text-xs text-ink-muted">
          {t(token.logprob === null ? 'probabilities.details.first' : 'probabilities.details.noAlternatives')}
        </p>
      )}
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-faint">{name}</dt>
      <dd className="min-w-0 tabular-nums wrap-anywhere">{children}</dd>
    </>
  );
}
