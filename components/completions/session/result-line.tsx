'use client';

import { ChevronRight, FlaskConical, ScissorsLineDashed } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { answerFigures } from '@/components/transcript/answer-figures';
import { CopyText } from '@/components/transcript/copy-text';
import { FilterChips, filterGroups, FilterSummary } from '@/components/transcript/filter-chips';
import { VersionFlip } from '@/components/transcript/version-flip';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { useMessages } from '@/components/ui/messages-provider';
import { stretchOf } from '@/lib/completions/generated-range';
import { choiceOf, type Generation } from '@/lib/completions/generation';
import { focusTextBox } from '../box/open-box';
import { useCompletions, useCompletionStore, useController } from '../store/completion-provider';

/** How the newest answer ended, what it took, and its other choices: one quiet line, and all the rest behind it. */
export function ResultLine({ generation }: { generation: Generation }) {
  const { t } = useMessages();
  const store = useCompletionStore();
  const [open, setOpen] = useState(false);
  const [filtersOpen, setFiltersOpen] = useState(false);
  const shown = useCompletions(({ generated }) => stretchOf(generated, generation.id)?.choice ?? 0);
  const { completion, emulated, logprobs, outcome } = generation;
  const choice = choiceOf(generation, shown);
  const { usage } = completion;
  const filters = filterGroups({ ...completion, completionFilters: choice.filters });
  const lacksLogprobs = logprobs && outcome === 'complete' && choice.logprobs.length === 0;
  return (
    <div className="flex flex-col gap-1.5 text-xs text-ink-muted">
      <div className="flex min-h-7 flex-wrap items-center gap-x-3 gap-y-1">
        {completion.choices.length > 1 && (
          <VersionFlip
            shown={shown}
            of={completion.choices.length}
            onShow={(index) =>
              store.dispatch({
                type: 'choice-shown',
                generation: generation.id,
                choice: index,
                at: Date.now(),
              })
            }
          />
        )}
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="flex min-h-6 min-w-0 cursor-pointer items-center gap-x-2 rounded-control text-left whitespace-nowrap hover:text-ink"
        >
          <ChevronRight
            aria-hidden
            className={classNames('size-3.5 shrink-0 transition-transform', open && 'rotate-90')}
          />
          <span>
            {usage
              ? t('completions.result.generated', { count: usage.completionTokens })
              : t(outcome === 'complete' ? 'completions.result.unknown' : 'completions.result.details')}
          </span>
          {(usage || outcome === 'complete') && (
            <span className="sr-only">{t('completions.result.details')}</span>
          )}
        </button>
        {emulated && (
          <Badge icon={FlaskConical} tooltip={t('chat.footer.emulatedTip')}>
            {t('chat.footer.emulated')}
          </Badge>
        )}
        {filters.safe.length > 0 && (
          <FilterSummary open={filtersOpen} onToggle={() => setFiltersOpen(!filtersOpen)} />
        )}
        <HowItEnded generation={generation} choice={shown} />
      </div>
      {lacksLogprobs && <p role="status">{t('completions.result.noLogprobs')}</p>}
      {open && <Details generation={generation} choice={shown} />}
      <FilterChips found={filters.found} safe={filtersOpen ? filters.safe : []} />
    </div>
  );
}

function HowItEnded({ generation, choice }: { generation: Generation; choice: number }) {
  const { t } = useMessages();
  const controller = useController();
  const { finishReason } = choiceOf(generation, choice);
  const atEnd = useCompletions(
    ({ generated, cursor }) => (stretchOf(generated, generation.id)?.to ?? -1) === cursor,
  );
  if (generation.outcome === 'stopped') return <span>{t('completions.result.stopped')}</span>;
  if (finishReason === 'content_filter')
    return <span className="text-warning-text">{t('completions.result.filtered')}</span>;
  if (finishReason !== 'length') return null;
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <span className="inline-flex items-center gap-1.5">
        <ScissorsLineDashed aria-hidden className="size-3.5" />
        {t('completions.result.length')}
      </span>
      {atEnd && (
        <Button
          size="small"
          onClick={() => {
            controller.generate();
            focusTextBox();
          }}
        >
          {t('completions.result.continue')}
        </Button>
      )}
    </span>
  );
}

const finishReasons = ['stop', 'length', 'content_filter'] as const;

function Details({ generation, choice }: { generation: Generation; choice: number }) {
  const { t, formatNumber } = useMessages();
  const { completion, deployment, asChat, requestId, startedAt, endedAt } = generation;
  const { usage } = completion;
  const { finishReason } = choiceOf(generation, choice);
  const known = finishReasons.find((reason) => reason === finishReason);
  const figures = answerFigures({ ...generation, estimatedPromptTokens: null });
  const duration = (ms: number) =>
    ms < 1000
      ? t('chat.footer.milliseconds', { count: ms })
      : t('chat.footer.seconds', { count: formatNumber(ms / 1000, { maximumFractionDigits: 1 }) });
  return (
    <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1 rounded-card border border-line bg-sunken px-3.5 py-2.5">
      <Fact name={t('completions.result.deployment')}>
        {deployment}
        {asChat && ` (${t('completions.result.asChat')})`}
      </Fact>
      <Fact name={t('chat.footer.model')}>{completion.model ?? deployment}</Fact>
      <Fact name={t('chat.footer.finish.label')}>
        {known ? t(`chat.footer.finish.${known}`) : (finishReason ?? t('chat.footer.finish.unknown'))}
      </Fact>
      {usage && (
        <>
          <Fact name={t('chat.footer.prompt')}>
            {t('chat.footer.tokens', { count: usage.promptTokens })}
            {usage.cachedTokens > 0 && ` (${formatNumber(usage.cachedTokens)} ${t('chat.footer.cached')})`}
          </Fact>
          <Fact name={t('chat.footer.completion')}>
            {t('chat.footer.tokens', { count: usage.completionTokens })}
          </Fact>
        </>
      )}
      <Fact name={t('completions.result.time')}>{duration(endedAt - startedAt)}</Fact>
      {figures.firstTokenMs !== null && (
        <Fact name={t('chat.footer.firstToken')}>{duration(figures.firstTokenMs)}</Fact>
      )}
      {figures.tokensPerSecond !== null && (
        <Fact name={t('chat.footer.speed')}>
          {t('chat.footer.tokensPerSecond', {
            count: formatNumber(figures.tokensPerSecond, { maximumFractionDigits: 0 }),
          })}
        </Fact>
      )}
      {completion.systemFingerprint !== null && (
        <Fact name={t('chat.footer.fingerprint')}>{completion.systemFingerprint}</Fact>
      )}
      {requestId !== undefined && (
        <Fact name={t('chat.footer.requestId')}>
          <CopyText text={requestId} label={t('chat.footer.copyRequestId')} />
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-faint">{name}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </>
  );
}
