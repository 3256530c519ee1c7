'use client';

import { TriangleAlert } from 'lucide-react';
import type { DraftState } from '@/components/draft/use-draft';
import type { MenuItem } from '@/components/ui/menu';
import { useMessages } from '@/components/ui/messages-provider';
import { MessageBox } from './message-box';
import { SessionHeader } from './session-header';
import { TranscriptView } from './transcript-view';

/** The middle of the chat page: what was said, and where the next message is written. */
export function SessionPanel({ panelItems, draft }: { panelItems: readonly MenuItem[]; draft: DraftState }) {
  const { t } = useMessages();
  return (
    <div className="flex h-full min-h-0 flex-col">
      <SessionHeader panelItems={panelItems} />
      {draft.problem && (
        <p
          role="alert"
          className="flex items-start gap-2 border-b border-warning-line bg-warning-soft px-4 py-2 text-xs leading-relaxed text-warning-text"
        >
          <TriangleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
          {t(draft.problem === 'full' ? 'chat.draft.full' : 'chat.draft.notKept')}
        </p>
      )}
      {draft.restored ? <TranscriptView /> : <div aria-busy className="flex-1" />}
      <MessageBox />
    </div>
  );
}
