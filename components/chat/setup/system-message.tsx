'use client';

import { useMessages } from '@/components/ui/messages-provider';
import { TextArea } from '@/components/ui/text-area';
import { useChangeSetup, useChat } from '../store/chat-provider';
import { TokenCount } from './token-count';
import { LONGEST_TEXT, useTextLimit } from '../use-text-limit';

/** What the assistant is told first of all. */
export function SystemMessage() {
  const { t } = useMessages();
  const value = useChat(({ setup }) => setup.systemMessage);
  const changeSetup = useChangeSetup();
  const { tooLong, limited } = useTextLimit(value, (systemMessage) =>
    changeSetup('systemMessage', { systemMessage }),
  );
  return (
    <TextArea
      label={t('setup.system.label')}
      tip={t('setup.system.tip')}
      placeholder={t('setup.system.placeholder')}
      value={value}
      {...limited}
      error={tooLong ? t('setup.tooLong', { limit: LONGEST_TEXT }) : undefined}
      rows={7}
      maxHeight="45dvh"
      action={<TokenCount of={({ system }) => (value === '' ? undefined : system)} />}
    />
  );
}
