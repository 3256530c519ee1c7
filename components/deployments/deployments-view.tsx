'use client';

import { Activity, Server } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { InfoTip } from '@/components/ui/info-tip';
import { useMessages } from '@/components/ui/messages-provider';
import type { Deployment } from '@/lib/models/deployment';
import { ConnectAzure } from './connect-azure';
import { DeploymentCard } from './deployment-card';
import { FilterHelp, type FilterPhrase } from './filter-help';
import { LocalServers } from './local-servers';
import { useDeploymentTests } from './use-deployment-tests';

export interface DeploymentsViewProps {
  deployments: readonly Deployment[];
  filterPhrases: readonly FilterPhrase[];
}

/** What can be called, whether it works, and how more of it is connected. */
export function DeploymentsView({ deployments, filterPhrases }: DeploymentsViewProps) {
  const { t } = useMessages();
  const { tests, test, testAll } = useDeploymentTests();
  const [testingAll, setTestingAll] = useState(false);

  const runAll = async () => {
    setTestingAll(true);
    await testAll(deployments);
    setTestingAll(false);
  };

  return (
    <div className="relative mx-auto max-w-6xl px-8 pt-8 pb-16 max-md:px-4 max-md:pt-5">
      <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <div className="min-w-0 flex-1 basis-72">
          <h1 className="text-xl font-semibold tracking-tight">{t('deployments.title')}</h1>
          <p className="mt-1 max-w-2xl text-sm leading-relaxed text-ink-muted">
            {t('deployments.description')}
          </p>
        </div>
        {deployments.length > 0 && (
          <div className="flex items-center gap-1 max-md:flex-row-reverse">
            <InfoTip label={t('deployments.test')}>{t('deployments.testExplanation')}</InfoTip>
            <Button variant="primary" icon={Activity} busy={testingAll} onClick={runAll}>
              {t('deployments.testAll')}
            </Button>
          </div>
        )}
      </header>
      {deployments.length === 0 ? (
        <EmptyState
          icon={Server}
          title={t('deployments.empty.title')}
          description={t('deployments.empty.description')}
          className="mt-6 rounded-card border border-dashed border-line-control"
        />
      ) : (
        <ul aria-label={t('deployments.list')} className="mt-6 grid gap-4 lg:grid-cols-2">
          {deployments.map((deployment) => (
            <li key={deployment.name} className="min-w-0 *:h-full">
              <DeploymentCard deployment={deployment} test={tests[deployment.name]} onTest={test} />
            </li>
          ))}
        </ul>
      )}
      <LocalServers deployments={deployments} />
      <ConnectAzure />
      {deployments.some(({ kind }) => kind === 'emulator') && <FilterHelp phrases={filterPhrases} />}
    </div>
  );
}
