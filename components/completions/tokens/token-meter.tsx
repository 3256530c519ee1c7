'use client';

import { WindowMeter } from '@/components/tokens/window-meter';
import type { WindowPart } from '@/components/tokens/window-parts';
import { useMessages } from '@/components/ui/messages-provider';
import { useChangeSetup, useCompletions, useCompletionStore, useModel } from '../store/completion-provider';
import { useTokenCounts } from './token-counts';

/** How full the model's window is with the next request. */
export function TokenMeter() {
  const { t } = useMessages();
  const store = useCompletionStore();
  const changeSetup = useChangeSetup();
  const model = useModel();
  const reserved = useCompletions(({ setup }) => setup.parameters.maxLength);
  const { state, prompt, suffix, total } = useTokenCounts();
  const parts: WindowPart[] = [
    { color: 'draft', label: t('completions.window.parts.prompt'), tokens: prompt },
    ...(suffix > 0
      ? [{ color: 'past' as const, label: t('completions.window.parts.suffix'), tokens: suffix }]
      : []),
    { color: 'reserved', label: t('completions.window.parts.reserved'), tokens: reserved },
  ];
  return (
    <WindowMeter
      state={state}
      use={{ total, reserved, window: model.contextWindow, estimated: false }}
      parts={parts}
      advice={(room) => t(room > 0 ? 'completions.window.lower' : 'completions.window.shorten')}
      onLowerResponse={(room) => {
        const { parameters } = store.getState().setup;
        changeSetup('parameters.maxLength', { parameters: { ...parameters, maxLength: room } });
      }}
    />
  );
}
