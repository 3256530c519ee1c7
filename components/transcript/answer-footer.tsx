'use client';

import { ChevronRight, FlaskConical } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { classNames } from '@/components/ui/class-names';
import { useMessages } from '@/components/ui/messages-provider';
import type { Version } from '@/lib/chat/message';
import { answerFigures } from './answer-figures';
import { CopyText } from './copy-text';
import { FilterChips, filterGroups, FilterSummary } from './filter-chips';

const finishReasons = ['stop', 'length', 'tool_calls', 'function_call', 'content_filter'] as const;

/** What is worth knowing of the call that made an answer: one quiet line, and all the rest behind it. */
export function AnswerFooter({ version }: { version: Version }) {
  const { t, formatNumber } = useMessages();
  const [open, setOpen] = useState(false);
  const [filtersOpen, setFiltersOpen] = useState(false);
  const { completion, emulated, deployment } = version;
  const { usage } = completion;
  const filters = filterGroups(completion);
  const figures = answerFigures(version);
  const model = completion.model ?? deployment;
  const reason = finishReasons.find((known) => known === completion.finishReason);
  const finish = reason
    ? t(`chat.footer.finish.${reason}`)
    : (completion.finishReason ?? t('chat.footer.finish.unknown'));
  const duration = (ms: number) =>
    ms < 1000
      ? t('chat.footer.milliseconds', { count: ms })
      : t('chat.footer.seconds', { count: formatNumber(ms / 1000, { maximumFractionDigits: 1 }) });
  const speed =
    figures.tokensPerSecond === null
      ? null
      : t('chat.footer.tokensPerSecond', {
          count: formatNumber(figures.tokensPerSecond, {
            maximumFractionDigits: figures.tokensPerSecond < 10 ? 1 : 0,
          }),
        });

  return (
    <div className="mt-1.5 flex flex-col gap-1.5 text-xs text-ink-faint">
      <div className="flex items-center gap-x-3">
        {emulated && (
          <Badge icon={FlaskConical} tooltip={t('chat.footer.emulatedTip')}>
            {t('chat.footer.emulated')}
          </Badge>
        )}
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="flex min-h-6 min-w-0 cursor-pointer items-center gap-x-3 rounded-control text-left whitespace-nowrap hover:text-ink-muted"
        >
          <span className="truncate">{model}</span>
          <span className="hidden @sm:inline">{finish}</span>
          {usage && <span>{t('chat.footer.tokens', { count: usage.totalTokens })}</span>}
          {figures.firstTokenMs !== null && (
            <span className="hidden @2xl:inline">
              {t('chat.footer.firstToken')} {duration(figures.firstTokenMs)}
            </span>
          )}
          {speed && <span className="hidden @2xl:inline">{speed}</span>}
          <span className="sr-only">{t('chat.footer.details')}</span>
          <ChevronRight
            aria-hidden
            className={classNames('size-3.5 shrink-0 transition-transform', open && 'rotate-90')}
          />
        </button>
        {filters.safe.length > 0 && (
          <FilterSummary open={filtersOpen} onToggle={() => setFiltersOpen(!filtersOpen)} />
        )}
      </div>
      {open && (
        <dl className="mb-1 grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1 rounded-card border border-line bg-sunken px-3.5 py-2.5 text-ink-muted">
          <Fact name={t('chat.footer.model')}>{model}</Fact>
          <Fact name={t('chat.footer.finish.label')}>{finish}</Fact>
          {usage && (
            <>
              <Fact name={t('chat.footer.prompt')}>
                {t('chat.footer.tokens', { count: usage.promptTokens })}
                {usage.cachedTokens > 0 &&
                  ` (${formatNumber(usage.cachedTokens)} ${t('chat.footer.cached')})`}
              </Fact>
              <Fact name={t('chat.footer.completion')}>
                {t('chat.footer.tokens', { count: usage.completionTokens })}
                {usage.reasoningTokens > 0 &&
                  ` (${formatNumber(usage.reasoningTokens)} ${t('chat.footer.reasoning')})`}
              </Fact>
            </>
          )}
          {version.estimatedPromptTokens !== null && figures.estimateError !== null && (
            <Fact name={t('chat.footer.estimate')}>
              {figures.estimateError === 0
                ? t('chat.footer.estimateExact', { estimate: version.estimatedPromptTokens })
                : t('chat.footer.estimateOff', {
                    estimate: version.estimatedPromptTokens,
                    difference: formatNumber(figures.estimateError, { signDisplay: 'always' }),
                  })}
            </Fact>
          )}
          {figures.firstTokenMs !== null && (
            <Fact name={t('chat.footer.firstToken')}>{duration(figures.firstTokenMs)}</Fact>
          )}
          {speed && <Fact name={t('chat.footer.speed')}>{speed}</Fact>}
          {completion.systemFingerprint !== null && (
            <Fact name={t('chat.footer.fingerprint')}>{completion.systemFingerprint}</Fact>
          )}
          {version.requestId !== undefined && (
            <Fact name={t('chat.footer.requestId')}>
              <CopyText text={version.requestId} label={t('chat.footer.copyRequestId')} />
            </Fact>
          )}
        </dl>
      )}
      <FilterChips found={filters.found} safe={filtersOpen ? filters.safe : []} />
    </div>
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
