'use client';

import { useRef } from 'react';
import { ProbabilityView } from '@/components/probabilities/probability-view';
import { useMessages } from '@/components/ui/messages-provider';
import { toast } from '@/components/ui/toasts';
import { continues } from '@/lib/chat/continues';
import { keptAt } from '@/lib/probabilities/kept-at';
import type { LogprobEntry, TokenLogprob } from '@/lib/probabilities/token-logprob';
import { useChat, useChatStore, useDeployment } from '../store/chat-provider';
import { useController } from './chat-session-context';

/** An answer as its tokens. Another token in the place of one begins another version, where the server can go on with it. */
export function AnswerTokens({
  messageId,
  tokens,
  streaming,
}: {
  messageId: string;
  tokens: readonly TokenLogprob[];
  streaming: boolean;
}) {
  const { t } = useMessages();
  const store = useChatStore();
  const controller = useController();
  const deployment = useDeployment();
  const frame = useRef<HTMLDivElement>(null);
  const temperature = useChat(({ setup }) => setup.parameters.temperature);
  const topP = useChat(({ setup }) => setup.parameters.topP);
  const refusal =
    deployment && !continues(deployment.kind)
      ? t('chat.tokens.cannotContinue', {
          deployment: deployment.name,
          kind: t(`parameters.deployment.kinds.${deployment.kind}`),
        })
      : undefined;

  const branch = (index: number, entry: LogprobEntry) => {
    if (store.getState().running) return toast(t('chat.actions.busy'));
    const kept = keptAt(tokens, index, entry);
    if (!kept) return toast(t('chat.tokens.broken'));
    // The alternatives are no buttons while the answer comes.
    frame.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
    controller.branch(messageId, kept);
  };

  return (
    <div ref={frame} className="my-1">
      <ProbabilityView
        tokens={tokens}
        streaming={streaming}
        onBranch={branch}
        branchRefusal={refusal}
        sampling={{ temperature, topP }}
      />
    </div>
  );
}
