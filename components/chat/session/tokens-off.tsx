'use client';

import { useEffect } from 'react';
import { Button } from '@/components/ui/button';
import { useMessages } from '@/components/ui/messages-provider';
import { announce, toast } from '@/components/ui/toasts';
import { chatParameters } from '@/lib/parameters/parameters';
import { useChangeSetup, useChat, useChatStore, useModel } from '../store/chat-provider';
import { useController } from './chat-session-context';
import { CONVERSATION_ID } from './conversation-id';

/** What is turned on: so many alternatives say enough, and answers stay small. */
const ALTERNATIVES = 5;

/** Says why an answer cannot be read as tokens, and offers to ask for one that can. */
export function TokensOff({ messageId, onClose }: { messageId: string; onClose: () => void }) {
  const { t } = useMessages();
  const store = useChatStore();
  const controller = useController();
  const changeSetup = useChangeSetup();
  const model = useModel();
  const on = useChat(({ setup }) => setup.parameters.topLogprobs !== null);
  const refusal = chatParameters.row('topLogprobs').refusedBy(model);
  const why =
    refusal === null
      ? t(on ? 'chat.tokens.none' : 'chat.tokens.off')
      : t('chat.tokens.refused', { reason: t(`parameters.refused.${refusal}`, { model: model.name }) });

  useEffect(() => announce(why), [why]);

  const ask = () => {
    const { running, setup } = store.getState();
    if (running) return toast(t('chat.actions.busy'));
    if (!on) {
      const parameters = { ...setup.parameters, topLogprobs: ALTERNATIVES };
      changeSetup('parameters.topLogprobs', { parameters });
    }
    controller.regenerate(messageId);
    // The button that had the focus is gone.
    document.getElementById(CONVERSATION_ID)?.focus();
  };

  return (
    <div className="mt-2 flex flex-col gap-2.5 rounded-card border border-line bg-sunken px-3.5 py-3 text-[0.8125rem] leading-relaxed text-ink-muted">
      <p>{why}</p>
      <div className="flex flex-wrap gap-2">
        {refusal === null && (
          <Button size="small" variant="primary" onClick={ask}>
            {t(on ? 'chat.tokens.askAgain' : 'chat.tokens.turnOn')}
          </Button>
        )}
        <Button size="small" variant="ghost" onClick={onClose}>
          {t('ui.close')}
        </Button>
      </div>
    </div>
  );
}
