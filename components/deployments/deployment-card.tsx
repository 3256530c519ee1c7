'use client';

import { Activity, CircleHelp } from 'lucide-react';
import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { useMessages } from '@/components/ui/messages-provider';
import type { Deployment } from '@/lib/models/deployment';
import { capabilityNames, emulatorPurposes, kindNames } from './deployment-words';
import { TestResult } from './test-result';
import type { TestState } from './use-deployment-tests';

export interface DeploymentCardProps {
  deployment: Deployment;
  test: TestState | undefined;
  onTest: (deployment: Deployment) => void;
}

export function DeploymentCard({ deployment, test, onTest }: DeploymentCardProps) {
  const { t } = useMessages();
  const { name, kind, model, origin, apiVersion } = deployment;
  const purpose = kind === 'emulator' ? emulatorPurposes[name] : undefined;
  return (
    <article
      aria-label={name}
      className="flex flex-col rounded-card border border-line bg-surface p-5 shadow-card max-md:p-4"
    >
      <header className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <h2 className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <span className="text-[0.9375rem] font-semibold">{name}</span>
            {kind === 'emulator' && (
              <Badge tooltip={t('deployments.emulatedExplanation')}>{t('deployments.emulated')}</Badge>
            )}
            {!model.known && (
              <Badge
                tone="warning"
                icon={CircleHelp}
                tooltip={t('deployments.assumedExplanation', { model: model.name })}
              >
                {t('deployments.assumed')}
              </Badge>
            )}
          </h2>
          {purpose && <p className="mt-1 text-[0.8125rem] text-ink-muted">{t(purpose)}</p>}
        </div>
        <Button
          size="small"
          icon={Activity}
          busy={test === 'testing'}
          aria-label={t('deployments.testLabel', { name })}
          onClick={() => onTest(deployment)}
        >
          {test === 'testing' ? t('deployments.testing') : t('deployments.test')}
        </Button>
      </header>
      <dl className="mt-4 grid grid-cols-2 gap-x-4 gap-y-3 lg:grid-cols-3">
        <Fact label={t('deployments.model')}>{model.name}</Fact>
        <Fact label={t('deployments.kind.label')}>{t(kindNames[kind])}</Fact>
        <Fact label={t('deployments.origin')}>{origin ?? t('deployments.originEmulator')}</Fact>
        {apiVersion !== undefined && <Fact label={t('deployments.apiVersion')}>{apiVersion}</Fact>}
        <Fact label={t('deployments.contextWindow')}>
          {t('deployments.tokens', { count: model.contextWindow })}
        </Fact>
        {model.maxOutput > 0 && (
          <Fact label={t('deployments.maxOutput')}>
            {t('deployments.tokens', { count: model.maxOutput })}
          </Fact>
        )}
        <Fact label={t('deployments.encoding')}>{model.encoding}</Fact>
        {model.efforts && (
          <Fact label={t('deployments.efforts')} wide>
            {model.efforts.join(', ')}
          </Fact>
        )}
      </dl>
      <ul aria-label={t('deployments.capabilities')} className="mt-4 flex flex-wrap gap-1.5">
        {model.capabilities.map((capability) => (
          <li key={capability}>
            <Badge tone="accent">{t(capabilityNames[capability])}</Badge>
          </li>
        ))}
      </ul>
      {test && test !== 'testing' && <TestResult outcome={test} kind={kind} />}
    </article>
  );
}

function Fact({ label, wide, children }: { label: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className={classNames('min-w-0', wide && 'col-span-2')}>
      <dt className="text-xs text-ink-faint">{label}</dt>
      <dd className="mt-0.5 text-[0.8125rem] break-words text-ink">{children}</dd>
    </div>
  );
}
