'use client';

import { Badge } from '@/components/ui/badge';
import { useMessages } from '@/components/ui/messages-provider';
import { SelectField, type SelectOption } from '@/components/ui/select-field';
import type { Deployment, DeploymentKind } from '@/lib/models/deployment';

const kinds: readonly DeploymentKind[] = ['azure', 'azure-v1', 'openai', 'openai-compatible', 'emulator'];

export type DeploymentSelectProps = {
  /** Those that can be chosen. */
  deployments: readonly Deployment[];
  /** A name, of a deployment that is not there too. */
  value: string;
  onChange: (name: string) => void;
  /** What is wrong when there is none to choose. */
  noneMessage: string;
};

/** Which deployment is asked, with what is known of it. */
export function DeploymentSelect({ deployments, value, onChange, noneMessage }: DeploymentSelectProps) {
  const { t } = useMessages();
  const deployment = deployments.find(({ name }) => name === value);

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
      value,
      label:
        value === '' ? t('parameters.deployment.none') : t('parameters.deployment.unknown', { name: value }),
    });
  }

  return (
    <div className="flex flex-col gap-2">
      <SelectField
        label={t('parameters.deployment.label')}
        tip={t('parameters.deployment.tip')}
        error={
          deployment ? undefined : deployments.length > 0 ? t('parameters.deployment.choose') : noneMessage
        }
        value={value}
        options={options}
        onChange={onChange}
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
