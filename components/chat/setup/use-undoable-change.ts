'use client';

import { useCallback } from 'react';
import { useMessages } from '@/components/ui/messages-provider';
import { toast } from '@/components/ui/toasts';
import type { Setup } from '@/lib/chat/setup';
import { useChatStore } from '../store/chat-provider';

export type UndoableChange = {
  field: string;
  /** What the user is told. */
  message: string;
  change: (setup: Setup) => Setup;
  /** Takes the change back when something else was changed since; `before` is the setup before the change. */
  restore: (setup: Setup, before: Setup) => Setup;
};

/** Changes the setup at once and offers to take it back, in place of a question beforehand. */
export function useUndoableChange(): (change: UndoableChange) => void {
  const store = useChatStore();
  const { t } = useMessages();
  return useCallback(
    ({ field, message, change, restore }: UndoableChange) => {
      const before = store.getState().setup;
      const after = change(before);
      store.dispatch({ type: 'setup-changed', field, setup: after, at: Date.now() });
      toast(message, {
        action: {
          label: t('ui.undo'),
          onAction: () => {
            const { setup, history } = store.getState();
            const last = history.past.at(-1);
            if (setup === after && last?.kind === 'setup' && last.after === after) {
              store.dispatch({ type: 'undone' });
            } else {
              const restored = restore(setup, before);
              store.dispatch({
                type: 'setup-changed',
                field: `${field}.restored`,
                setup: restored,
                at: Date.now(),
              });
            }
          },
        },
      });
    },
    [store, t],
  );
}
