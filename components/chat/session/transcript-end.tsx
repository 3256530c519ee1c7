'use client';

import { CornerDownRight, Repeat2 } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import { useStore } from 'zustand';
import { ErrorCard } from '@/components/transcript/error-card';
import { ToolResults } from '@/components/transcript/tool-calls';
import { TranscriptMark } from '@/components/transcript/transcript-mark';
import { Button } from '@/components/ui/button';
import { Spinner } from '@/components/ui/spinner';
import { useMessages } from '@/components/ui/messages-provider';
import { setupFingerprint } from '@/lib/chat/setup-fingerprint';
import { useChat, useDispatch, useModel } from '../store/chat-provider';
import { useController } from './chat-session-context';
import { pendingCalls } from './pending-calls';
import { lastFingerprint } from './transcript-entries';
import { useMessageActions } from './use-message-actions';

/** What waits below the newest message: results for tools, a failed call, a changed setup, a replay under way. */
export function TranscriptEnd() {
  const { t } = useMessages();
  const controller = useController();
  const dispatch = useDispatch();
  const actions = useMessageActions();
  const idle = useChat(({ running }) => running === null);
  const failure = useChat((session) => session.failure);
  const transcript = useChat((session) => session.transcript);
  const calls = useMemo(() => pendingCalls(transcript), [transcript]);
  const asking = useStore(controller.progress, (progress) => progress.asking);
  const waits = !asking && !failure && calls.length === 0 && transcript.at(-1)?.role !== 'assistant';
  return (
    <>
      {idle && calls.length > 0 && (
        <ToolResults key={calls.map(({ id }) => id).join()} calls={calls} onSend={actions.giveResults} />
      )}
      {failure && (
        <div className="my-3">
          <ErrorCard
            key={failure.at}
            error={failure.error}
            at={failure.at}
            onRetry={controller.ask}
            onDismiss={() => dispatch({ type: 'failure-dismissed' })}
          />
        </div>
      )}
      {waits && (
        <TranscriptMark
          action={
            <Button size="small" icon={CornerDownRight} onClick={controller.ask}>
              {t('chat.transcript.ask')}
            </Button>
          }
        >
          {t('chat.transcript.unanswered')}
        </TranscriptMark>
      )}
      <SetupChanged />
    </>
  );
}

/** Says that the setup is no longer that of the last answer, and offers to ask everything again. */
function SetupChanged() {
  const { t } = useMessages();
  const controller = useController();
  const model = useModel();
  const progress = useStore(controller.progress, ({ replay }) => replay);
  const setup = useDeferredValue(useChat((session) => session.setup));
  const last = useChat((session) => lastFingerprint(session.transcript));
  const running = useChat((session) => session.running !== null);
  const current = useMemo(() => setupFingerprint(setup, model), [setup, model]);

  if (progress)
    return (
      <TranscriptMark
        action={
          <Button size="small" onClick={controller.stop}>
            {t('chat.box.stop')}
          </Button>
        }
      >
        <span role="status" className="inline-flex items-center gap-2">
          <Spinner />
          {t('chat.transcript.replaying', progress)}
        </span>
      </TranscriptMark>
    );
  if (running || last === null || last === current) return null;
  return (
    <TranscriptMark
      action={
        <Button
          size="small"
          icon={Repeat2}
          onClick={controller.replay}
          data-tooltip={t('chat.transcript.replayTip')}
        >
          {t('chat.transcript.replay')}
        </Button>
      }
    >
      {t('chat.transcript.setupChangedNow')}
    </TranscriptMark>
  );
}
