'use client';

import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { useMessages } from '@/components/ui/messages-provider';
import type { LogprobEntry, TokenLogprob } from '@/lib/probabilities/token-logprob';
import { growPieces, noPieces, pieceIndexAt, type TokenPiece } from '@/lib/probabilities/token-pieces';
import { visibleText } from '@/lib/tokens/visible-text';
import type { Sampling } from './sampling-lens';
import { NoLogprobs } from './no-logprobs';
import { SequenceFigures } from './sequence-figures';
import { ShadeLegend } from './shade-legend';
import { TokenDetails } from './token-details';
import { TokenText } from './token-text';
import { usePaced } from './use-paced';
import { endOf } from './token-words';

const SamplingLens = lazy(() =>
  import('./sampling-lens').then(({ SamplingLens: Lens }) => ({ default: Lens })),
);

/** How often a text that streams is drawn again: to read it, that is as good as every frame. */
const PACE_MS = 150;
/** So much of the text before a token names its place. */
const CONTEXT = 60;

export interface ProbabilityViewProps {
  /** The tokens of the answer; while it streams, a longer row each time, with the same objects at its beginning. */
  tokens: readonly TokenLogprob[];
  /** Whether more tokens are on their way. */
  streaming?: boolean;
  /** Text before the tokens that has no probabilities, such as the prompt. */
  lead?: string;
  /** Accessible name of the text of tokens. */
  label?: string;
  /**
   * Cuts the text before the token at `index`, forces `entry` there and goes on. Not called for tokens that are no text
   * by themselves or that end the answer. Without it (or with `branchRefusal`) the alternatives are only shown.
   */
  onBranch?: (index: number, entry: LogprobEntry) => void;
  /** Why the page cannot branch, as a whole sentence. */
  branchRefusal?: string;
  /** Where the sliders of the sampling lens begin. */
  sampling?: Sampling;
}

/** An answer as tokens with all that their probabilities say: the text, its figures, a token's details, the lens. */
export function ProbabilityView({
  tokens: latest,
  streaming = false,
  lead = '',
  label,
  onBranch,
  branchRefusal,
  sampling,
}: ProbabilityViewProps) {
  const { t } = useMessages();
  const tokens = usePaced(latest, PACE_MS, streaming);
  const [selected, setSelected] = useState<number | null>(null);
  const [lens, setLens] = useState<number | null>(null);
  const text = useRef<HTMLDivElement>(null);
  const details = useRef<HTMLElement>(null);
  const enterDetails = useCallback(() => {
    const alternative = details.current?.querySelector<HTMLElement>('ul button');
    (alternative ?? details.current?.querySelector('button'))?.focus();
  }, []);
  const index = selected !== null && selected < tokens.length ? selected : null;
  const pieces = useMemo(() => (index === null ? [] : growPieces(noPieces, tokens).pieces), [index, tokens]);
  const piece = index === null ? undefined : pieces[pieceIndexAt(pieces, index)];
  const lensToken = lens === null ? undefined : tokens[lens];
  const close = () => {
    setSelected(null);
    text.current?.focus();
  };

  if (tokens.length === 0) return streaming ? null : <NoLogprobs />;
  return (
    <div
      className="@container flex flex-col gap-4"
      data-choosing={index !== null && !streaming ? '' : undefined}
    >
      {!streaming && <SequenceFigures tokens={tokens} onSelect={setSelected} />}
      <ShadeLegend />
      <div className="grid gap-4 @3xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <TokenText
            ref={text}
            tokens={tokens}
            lead={lead}
            label={label}
            selected={index}
            onSelect={setSelected}
            onEnter={enterDetails}
          />
        </div>
        <div
          className="sticky bottom-2 max-h-[42vh] self-start overflow-y-auto @3xl:top-2 @3xl:bottom-auto @3xl:max-h-[80vh]"
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.defaultPrevented) return;
            event.preventDefault();
            text.current?.focus();
          }}
        >
          {index !== null && piece ? (
            <TokenDetails
              ref={details}
              tokens={tokens}
              index={index}
              piece={piece}
              onSelect={setSelected}
              onClose={close}
              onBranch={onBranch}
              branchRefusal={streaming ? t('probabilities.branch.streaming') : branchRefusal}
              onOpenLens={setLens}
            />
          ) : (
            <p className="text-xs text-ink-faint">{t('probabilities.hint')}</p>
          )}
        </div>
      </div>
      <Suspense>
        {lens !== null && lensToken && (
          <SamplingLens
            open
            onClose={() => setLens(null)}
            entries={lensToken.top}
            chosen={chosenOf(lensToken)}
            title={t('probabilities.lens.after', { text: before(lead, pieces, lens) })}
            sampling={sampling}
          />
        )}
      </Suspense>
    </div>
  );
}

function chosenOf({ token, logprob, bytes }: TokenLogprob): LogprobEntry | undefined {
  return logprob === null ? undefined : { token, logprob, bytes };
}

/** The end of the text before a token. */
function before(lead: string, pieces: readonly TokenPiece[], index: number): string {
  const end = pieceIndexAt(pieces, index);
  const near = pieces.slice(Math.max(0, end - CONTEXT), end).map((piece) => piece.text);
  const text = endOf(lead, CONTEXT) + near.join('');
  return visibleText(text.length > CONTEXT ? `…${endOf(text, CONTEXT)}` : text, 'ends');
}
