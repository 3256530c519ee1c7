'use client';

import { Badge } from '@/components/ui/badge';
import { useMessages } from '@/components/ui/messages-provider';
import { SelectField, type SelectOption } from '@/components/ui/select-field';
import type { DeploymentKind } from '@/lib/models/deployment';
import { useChangeSetup, useChat, useDeployment, useDeployments } from '../store/chat-provider';

const kinds: readonly DeploymentKind[] = ['azure', 'azure-v1', 'openai', 'openai-compatible', 'emulator'];

/** Which deployment is asked, with what is known of it. */
export function DeploymentSelect() {
  const { t } = useMessages();
  const name = useChat(({ setup }) => setup.deployment);
  const deployments = useDeployments();
  const deployment = useDeployment();
  const changeSetup = useChangeSetup();

  const options: SelectOption<string>[] = kinds.flatMap((kind) =>
    deployments
      .filter((candidate) => candidate.kind === kind)
      .map((candidate) => ({
        value: candidate.name,
        label:
          candidate.name === candidate.model.name
            ? candidate.name
            : t('parameters.deployment.option', { name: candidate.name, model: candidate.model.name }),
        group: t(`parameters.deployment.kinds.${kind}`),
      })),
  );
  if (!deployment) {
    options.unshift({
      value: name,
      label: name === '' ? t('parameters.deployment.none') : t('parameters.deployment.unknown', { name }),
    });
  }

  return (
    <div className="flex flex-col gap-2">
      <SelectField
        label={t('parameters.deployment.label')}
        tip={t('parameters.deployment.tip')}
        error={
          deployment
            ? undefined
            : t(deployments.length > 0 ? 'parameters.deployment.choose' : 'parameters.deployment.missing')
        }
        value={name}
        options={options}
        onChange={(chosen) => changeSetup('deployment', { deployment: chosen })}
      />
      {deployment && (
        <div className="flex flex-wrap gap-1.5">
          {deployment.kind === 'emulator' ? (
            <Badge tone="accent" tooltip={t('parameters.deployment.emulatedTip')}>
              {t('parameters.deployment.emulated')}
            </Badge>
          ) : (
            <Badge>{t(`parameters.deployment.kinds.${deployment.kind}`)}</Badge>
          )}
          <Badge>{t('parameters.deployment.window', { tokens: deployment.model.contextWindow })}</Badge>
          {!deployment.model.known && (
            <Badge tone="warning" tooltip={t('parameters.deployment.modelUnknownTip')}>
              {t('parameters.deployment.modelUnknown')}
            </Badge>
          )}
        </div>
      )}
    </div>
  );
}
