'use client';

import { SliderField } from '@/components/ui/slider-field';
import { Switch } from '@/components/ui/switch';
import { useMessages } from '@/components/ui/messages-provider';
import { PAST_MESSAGES } from '@/lib/chat/setup';
import { useChangeSetup, useChat } from '../store/chat-provider';

/** How much of the conversation goes with each request. */
export function PastMessages() {
  const { t } = useMessages();
  const value = useChat(({ setup }) => setup.pastMessages);
  const changeSetup = useChangeSetup();
  const change = (pastMessages: number | null) => changeSetup('pastMessages', { pastMessages });
  return (
    <div className="flex flex-col gap-1.5">
      <SliderField
        label={t('parameters.pastMessages.label')}
        tip={t('parameters.pastMessages.tip')}
        min={0}
        max={PAST_MESSAGES.max}
        step={1}
        value={value ?? PAST_MESSAGES.max}
        defaultValue={PAST_MESSAGES.default}
        disabled={value === null}
        reason={t('parameters.pastMessages.allReason')}
        onChange={change}
      />
      <Switch
        label={t('parameters.pastMessages.all')}
        checked={value === null}
        onChange={(all) => change(all ? null : PAST_MESSAGES.default)}
      />
    </div>
  );
}
