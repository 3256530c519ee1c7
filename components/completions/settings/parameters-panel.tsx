'use client';

import { DeploymentSelect } from '@/components/parameters/deployment-select';
import { useMessages } from '@/components/ui/messages-provider';
import { useChangeSetup, useCompletionParts, useCompletions } from '../store/completion-provider';
import { TokenMeter } from '../tokens/token-meter';
import { ParameterList } from './parameter-list';

/** How the model is asked. While it answers, nothing of it can be changed. */
export function ParametersPanel() {
  const { t } = useMessages();
  const { deployments } = useCompletionParts();
  const changeSetup = useChangeSetup();
  const running = useCompletions((session) => session.running !== null);
  return (
    <div data-undo="session" className="flex h-full min-h-0 flex-col">
      <header className="flex h-12 shrink-0 items-center px-4">
        <h2 className="truncate text-sm font-semibold">{t('parameters.title')}</h2>
      </header>
      <fieldset
        disabled={running}
        aria-label={t('parameters.title')}
        className="flex min-h-0 min-w-0 flex-1 flex-col gap-6 overflow-y-auto px-4 pt-1 pb-6"
      >
        <DeploymentSelect
          deployments={deployments}
          value={useCompletions(({ setup }) => setup.deployment)}
          onChange={(deployment) => changeSetup('deployment', { deployment })}
          noneMessage={t('completions.box.noDeployment')}
        />
        <div className="flex flex-col gap-4">
          <ParameterList />
        </div>
      </fieldset>
      <div className="shrink-0 border-t border-line bg-surface px-4 py-3">
        <TokenMeter />
      </div>
    </div>
  );
}
