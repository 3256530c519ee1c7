'use client';

import { ArrowDown } from 'lucide-react';
import { lazy, Suspense, useEffect } from 'react';
import { Button } from '@/components/ui/button';
import { Spinner } from '@/components/ui/spinner';
import { useMessages } from '@/components/ui/messages-provider';
import { useChat } from '../store/chat-provider';
import { CONVERSATION_ID } from './conversation-id';
import { EmptyTranscript } from './empty-transcript';
import { loadTranscript } from './load-session';
import { useAnnouncements } from './use-announcements';
import { useStickToEnd } from './use-stick-to-end';

const TranscriptBody = lazy(() => loadTranscript().then((file) => ({ default: file.TranscriptBody })));

/** The conversation, scrolled to its end as long as the reader wants that. */
export function TranscriptView() {
  const { t } = useMessages();
  const empty = useChat(
    ({ transcript, running, failure }) => transcript.length === 0 && !running && !failure,
  );
  const asked = useChat(({ transcript }) => transcript.findLast(({ role }) => role === 'user')?.id);
  const { scroller, content, atEnd, toEnd } = useStickToEnd(!empty);
  useAnnouncements();

  // Who asks wants to see the answer.
  useEffect(() => {
    if (!empty) toEnd();
  }, [asked, empty, toEnd]);

  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={scroller}
        id={CONVERSATION_ID}
        role="region"
        aria-label={t('chat.transcript.label')}
        tabIndex={0}
        className="h-full overflow-x-hidden overflow-y-auto -outline-offset-2"
      >
        <div ref={content} className="mx-auto min-h-full w-full max-w-3xl px-4 pt-4 pb-3">
          {empty ? (
            <EmptyTranscript />
          ) : (
            <Suspense fallback={<Spinner label={t('ui.loading')} className="m-2 text-ink-faint" />}>
              <TranscriptBody />
            </Suspense>
          )}
        </div>
      </div>
      {!empty && !atEnd && (
        <Button
          size="small"
          icon={ArrowDown}
          onClick={toEnd}
          className="absolute bottom-3 left-1/2 -translate-x-1/2 rounded-full bg-raised shadow-floating"
        >
          {t('chat.transcript.jump')}
        </Button>
      )}
    </div>
  );
}
