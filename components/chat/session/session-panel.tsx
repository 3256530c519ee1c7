'use client';

import type { MenuItem } from '@/components/ui/menu';
import { MessageBox } from './message-box';
import { SessionHeader } from './session-header';
import { TranscriptView } from './transcript-view';

/** The middle of the chat page: what was said, and where the next message is written. */
export function SessionPanel({ panelItems }: { panelItems: readonly MenuItem[] }) {
  return (
    <div className="flex h-full min-h-0 flex-col">
      <SessionHeader panelItems={panelItems} />
      <TranscriptView />
      <MessageBox />
    </div>
  );
}
