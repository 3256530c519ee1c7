'use client';

import { CircleCheck, CircleSlash, CircleX } from 'lucide-react';
import { remedyOf } from '@/components/errors/remedy';
import { classNames } from '@/components/ui/class-names';
import { CopyButton } from '@/components/ui/copy-button';
import { useMessages } from '@/components/ui/messages-provider';
import type { DeploymentKind } from '@/lib/models/deployment';
import type { TestOutcome } from './studio-api';

/** What a test call found: that it works and how fast, or what to do and what the server said. */
export function TestResult({ outcome, kind }: { outcome: TestOutcome; kind: DeploymentKind }) {
  const { t } = useMessages();
  const { ok, status, latencyMs, model, error } = outcome;
  const requestId = outcome.requestId ?? error?.requestId;
  const skipped = error?.code === 'not_testable';
  const remedy = error && remedyOf(error, kind);
  const Icon = ok ? CircleCheck : skipped ? CircleSlash : CircleX;
  return (
    <div
      className={classNames(
        'mt-4 rounded-control px-3 py-2.5 text-[0.8125rem] leading-relaxed ring-1 ring-inset',
        ok
          ? 'bg-success-soft text-success-text ring-success-line'
          : skipped
            ? 'bg-sunken text-ink-muted ring-line'
            : 'bg-danger-soft text-danger-text ring-danger-line',
      )}
    >
      <p className="flex flex-wrap items-center gap-x-3 gap-y-0.5 font-medium">
        <span className="inline-flex items-center gap-1.5">
          <Icon aria-hidden className="size-4 shrink-0" />
          {ok
            ? t('deployments.result.ok')
            : skipped
              ? t('deployments.result.skipped')
              : t('deployments.result.failed')}
        </span>
        {status > 0 && <span>{t('deployments.result.status', { status: String(status) })}</span>}
        {latencyMs > 0 && <span>{t('deployments.result.latency', { ms: latencyMs })}</span>}
        {ok && model !== undefined && (
          <span className="font-normal">{t('deployments.result.served', { model })}</span>
        )}
      </p>
      {remedy && <p className="mt-1 text-ink">{t(remedy.key, remedy.values)}</p>}
      {error && !skipped && error.message !== '' && (
        <p className="mt-1.5 text-xs text-ink-muted">
          {t('deployments.result.serverSays')}
          <span className="mt-0.5 block font-mono text-[0.6875rem] leading-relaxed">
            {error.code !== String(error.status) && `${error.code}: `}
            {error.message}
          </span>
        </p>
      )}
      {requestId !== undefined && (
        <p className="mt-1 flex items-center gap-1.5 text-xs text-ink-muted">
          <span className="shrink-0">{t('deployments.result.requestId')}</span>
          <code className="truncate font-mono text-[0.6875rem]">{requestId}</code>
          <CopyButton text={requestId} label={t('deployments.result.copyRequestId')} className="-my-1" />
        </p>
      )}
    </div>
  );
}
