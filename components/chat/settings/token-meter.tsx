'use client';

import { WindowMeter } from '@/components/tokens/window-meter';
import type { WindowPart } from '@/components/tokens/window-parts';
import { useMessages, type MessageTools } from '@/components/ui/messages-provider';
import { useChangeSetup, useChatStore } from '../store/chat-provider';
import { useTokenCounts, type TokenCounts } from '../tokens/token-counts';

/** How full the model's window is with the next request. */
export function TokenMeter() {
  const { t } = useMessages();
  const store = useChatStore();
  const changeSetup = useChangeSetup();
  const counts = useTokenCounts();
  return (
    <WindowMeter
      state={counts.state}
      use={counts}
      parts={windowParts(counts, t)}
      advice={(room) =>
        room > 0
          ? t('parameters.tokens.lowerResponse')
          : t(counts.past.each.size > 0 ? 'parameters.tokens.lowerPast' : 'parameters.tokens.shorten')
      }
      onLowerResponse={(room) => {
        const { parameters } = store.getState().setup;
        changeSetup('parameters.maxResponse', { parameters: { ...parameters, maxResponse: room } });
      }}
    />
  );
}

/** In the order in which they are sent; tools only where there are any. */
function windowParts(counts: TokenCounts, t: MessageTools['t']): WindowPart[] {
  const part = (color: WindowPart['color'], tokens: number): WindowPart => ({
    color,
    label: t(`parameters.tokens.parts.${color}`),
    tokens,
    estimated: color === 'tools',
  });
  return [
    part('system', counts.system),
    part('examples', counts.examples.total),
    ...(counts.tools > 0 ? [part('tools', counts.tools)] : []),
    part('past', counts.past.total),
    part('draft', counts.draft),
    part('reserved', counts.reserved),
  ];
}
