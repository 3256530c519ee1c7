'use client';

import { Check } from 'lucide-react';
import { useId } from 'react';
import { classNames } from '@/components/ui/class-names';
import { useMessages } from '@/components/ui/messages-provider';
import type { Outcome } from '@/lib/probabilities/distribution';
import { ProbabilityBar } from './probability-bar';
import { spokenText, tokenHex, tokenText, visibleToken } from './token-words';
import { useFigures } from './use-figures';

/** One token that could have stood here; a button that goes on with it, where that can be. */
export function AlternativeRow({
  outcome,
  chosen,
  onBranch,
  refusal,
}: {
  outcome: Outcome;
  chosen: boolean;
  onBranch?: () => void;
  /** Why this token cannot be gone on with. */
  refusal?: string;
}) {
  const { t } = useMessages();
  const figures = useFigures();
  const id = useId();
  const percent = figures.percent(outcome.probability);
  const spoken = spokenText(tokenText(outcome) ?? visibleToken(outcome), t);
  const body = (
    <>
      <span className="grid grid-cols-[minmax(0,1fr)_minmax(3rem,5rem)_4rem] items-center gap-x-2">
        <span className="flex min-w-0 items-center gap-1 font-mono text-[0.8125rem] text-ink">
          <span className="truncate">{visibleToken(outcome)}</span>
          {chosen && <Check aria-hidden className="size-3.5 shrink-0 text-accent-text" />}
        </span>
        <ProbabilityBar share={outcome.probability} />
        <span className="text-right font-medium text-ink tabular-nums">{percent}</span>
      </span>
      <span className="flex flex-wrap gap-x-3 text-ink-muted">
        {chosen && <span className="font-medium text-accent-text">{t('probabilities.details.chosen')}</span>}
        <span className="tabular-nums">
          {t('probabilities.details.logprobOf', { value: figures.logprob(outcome.logprob) })}
        </span>
        <span className="min-w-0 truncate font-mono">{tokenHex(outcome)}</span>
      </span>
      {refusal !== undefined && (
        <span id={`${id}-why`} className="text-ink-muted">
          {refusal}
        </span>
      )}
    </>
  );
  const look = 'flex w-full flex-col gap-0.5 rounded-control px-2 py-1.5 text-left text-xs';
  if (!onBranch) return <div className={look}>{body}</div>;
  return (
    <button
      type="button"
      aria-label={t(chosen ? 'probabilities.details.branchChosen' : 'probabilities.details.branch', {
        token: spoken,
        percent,
      })}
      aria-disabled={refusal !== undefined || undefined}
      aria-describedby={refusal === undefined ? undefined : `${id}-why`}
      onClick={() => refusal === undefined && onBranch()}
      className={classNames(
        look,
        refusal === undefined ? 'cursor-pointer hover:bg-hover active:bg-active' : 'cursor-not-allowed',
      )}
    >
      {body}
    </button>
  );
}
