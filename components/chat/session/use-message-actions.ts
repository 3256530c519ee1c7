'use client';

import { useMemo } from 'react';
import { newId } from '@/components/call/new-id';
import { toast } from '@/components/ui/toasts';
import { useMessages } from '@/components/ui/messages-provider';
import { shownVersion } from '@/lib/chat/message';
import { useUndoableChange } from '../setup/use-undoable-change';
import { useChatStore } from '../store/chat-provider';
import { CONVERSATION_ID } from './conversation-id';
import { useController } from './chat-session-context';
import { useIdleChange } from './use-idle-change';

/** What can be done with a message. None of it while an answer comes: the conversation must not change beneath it. */
export function useMessageActions() {
  const store = useChatStore();
  const controller = useController();
  const { t } = useMessages();
  const changeUndoably = useUndoableChange();
  const { idle, done } = useIdleChange();
  return useMemo(() => {
    return {
      edit(id: string, content: string): boolean {
        if (!idle()) return false;
        store.dispatch({ type: 'message-edited', id, content, at: Date.now() });
        return true;
      },
      editAndAsk(id: string, content: string): boolean {
        if (!idle()) return false;
        const follows = store.getState().transcript.at(-1)?.id !== id;
        store.dispatch({ type: 'question-reworded', id, content, at: Date.now() });
        if (follows) done(t('chat.message.cut'));
        controller.ask();
        return true;
      },
      remove(id: string) {
        if (!idle()) return;
        store.dispatch({ type: 'message-deleted', id, at: Date.now() });
        done(t('chat.message.deleted'));
        // The button that had the focus is gone with its message.
        requestAnimationFrame(() => {
          if (document.activeElement === document.body) document.getElementById(CONVERSATION_ID)?.focus();
        });
      },
      regenerate(id: string) {
        if (idle()) controller.regenerate(id);
      },
      show(id: string, index: number) {
        if (idle()) store.dispatch({ type: 'version-shown', id, index });
      },
      addExample(id: string) {
        const { transcript } = store.getState();
        const index = transcript.findIndex((message) => message.id === id);
        const answer = transcript[index];
        const question = transcript.slice(0, Math.max(0, index)).findLast(({ role }) => role === 'user');
        if (answer?.role !== 'assistant' || question?.role !== 'user')
          return toast(t('chat.message.noQuestion'));
        const assistant = shownVersion(answer).completion.content;
        const example = { id: newId(), user: question.content, assistant };
        changeUndoably({
          field: 'fewShotExamples.added',
          message: t('chat.message.exampleAdded'),
          change: (before) => ({ ...before, fewShotExamples: [...before.fewShotExamples, example] }),
          restore: (now) => ({
            ...now,
            fewShotExamples: now.fewShotExamples.filter((one) => one.id !== example.id),
          }),
        });
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
    };
  }, [store, controller, changeUndoably, idle, done, t]);
}

export type MessageActions = ReturnType<typeof useMessageActions>;
