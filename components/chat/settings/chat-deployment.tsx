'use client';

import { DeploymentSelect } from '@/components/parameters/deployment-select';
import { useMessages } from '@/components/ui/messages-provider';
import { useChangeSetup, useChat, useDeployments } from '../store/chat-provider';

/** Which deployment the session asks. */
export function ChatDeployment() {
  const { t } = useMessages();
  const changeSetup = useChangeSetup();
  return (
    <DeploymentSelect
      deployments={useDeployments()}
      value={useChat(({ setup }) => setup.deployment)}
      onChange={(deployment) => changeSetup('deployment', { deployment })}
      noneMessage={t('parameters.deployment.missing')}
    />
  );
}
