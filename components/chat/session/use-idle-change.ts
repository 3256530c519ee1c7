'use client';

import { useMemo } from 'react';
import { toast } from '@/components/ui/toasts';
import { useMessages } from '@/components/ui/messages-provider';
import { useChatStore } from '../store/chat-provider';

/** How the conversation is changed: never while an answer comes, which must not change beneath it, and undoably. */
export function useIdleChange() {
  const store = useChatStore();
  const { t } = useMessages();
  return useMemo(() => {
    const idle = () => {
      if (!store.getState().running) return true;
      toast(t('chat.actions.busy'));
      return false;
    };
    /** Says what was done and offers to take it back, also when something else was done since. */
    const done = (message: string) => {
      const change = store.getState().history.past.at(-1);
      if (!change) return;
      const offer = () => {
        toast(message, { action: { label: t('ui.undo'), onAction: undo } });
      };
      const undo = () => (idle() ? store.dispatch({ type: 'undone', change }) : offer());
      offer();
    };
    return { idle, done };
  }, [store, t]);
}
