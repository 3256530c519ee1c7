'use client';

import { useMemo } from 'react';
import { toast } from '@/components/ui/toasts';
import { useMessages } from '@/components/ui/messages-provider';
import { shownVersion } from '@/lib/chat/message';
import { useChatStore } from '../store/chat-provider';
import { useController } from './chat-session-context';
import { newId } from './new-id';

/** What can be done with a message. None of it while an answer comes: the conversation must not change beneath it. */
export function useMessageActions() {
  const store = useChatStore();
  const controller = useController();
  const { t } = useMessages();
  return useMemo(() => {
    const idle = () => {
      if (!store.getState().running) return true;
      toast(t('chat.actions.busy'));
      return false;
    };
    const undo = { label: t('ui.undo'), onAction: () => idle() && store.dispatch({ type: 'undone' }) };
    return {
      edit(id: string, content: string): boolean {
        if (!idle()) return false;
        store.dispatch({ type: 'message-edited', id, content, at: Date.now() });
        return true;
      },
      editAndAsk(id: string, content: string): boolean {
        if (!idle()) return false;
        const follows = store.getState().transcript.at(-1)?.id !== id;
        store.dispatch({ type: 'transcript-cut', afterId: id, at: Date.now() });
        store.dispatch({ type: 'message-edited', id, content, at: Date.now() });
        if (follows) toast(t('chat.message.cut'));
        controller.ask();
        return true;
      },
      remove(id: string) {
        if (!idle()) return;
        store.dispatch({ type: 'message-deleted', id, at: Date.now() });
        toast(t('chat.message.deleted'), { action: undo });
      },
      regenerate(id: string) {
        if (idle()) controller.regenerate(id);
      },
      show(id: string, index: number) {
        if (idle()) store.dispatch({ type: 'version-shown', id, index });
      },
      addExample(id: string) {
        const { transcript, setup } = store.getState();
        const index = transcript.findIndex((message) => message.id === id);
        const answer = transcript[index];
        const question = transcript.slice(0, Math.max(0, index)).findLast(({ role }) => role === 'user');
        if (answer?.role !== 'assistant' || question?.role !== 'user')
          return toast(t('chat.message.noQuestion'));
        const assistant = shownVersion(answer).completion.content;
        const example = { id: newId(), user: question.content, assistant };
        store.dispatch({
          type: 'setup-changed',
          field: 'fewShotExamples',
          setup: { ...setup, fewShotExamples: [...setup.fewShotExamples, example] },
          at: Date.now(),
        });
        toast(t('chat.message.exampleAdded'), { action: undo });
      },
      giveResults(results: readonly { call: { id: string; name: string }; content: string }[]) {
        if (!idle()) return;
        for (const { call, content } of results)
          store.dispatch({
            type: 'tool-result-given',
            id: newId(),
            toolCallId: call.id,
            name: call.name,
            content,
            at: Date.now(),
          });
        controller.ask();
      },
      clear() {
        if (!idle()) return;
        store.dispatch({ type: 'transcript-cleared', at: Date.now() });
        toast(t('chat.actions.cleared'), { action: undo });
      },
    };
  }, [store, controller, t]);
}

export type MessageActions = ReturnType<typeof useMessageActions>;
