'use client';

import { MessageSquareText } from 'lucide-react';
import { ErrorCard } from '@/components/transcript/error-card';
import { Button } from '@/components/ui/button';
import { useMessages } from '@/components/ui/messages-provider';
import { emptyAnswer, newestInBox } from '@/lib/completions/regeneration';
import { sentAsChat } from '@/lib/completions/to-completion-request';
import type { WireErrorData } from '@/lib/wire/wire-error';
import { focusTextBox } from '../box/open-box';
import { AnswerTools } from '../result/answer-tools';
import { useCompletions, useCompletionStore, useController, useModel } from '../store/completion-provider';
import { BehindNote } from './behind-note';
import { EmptyAnswer } from './empty-answer';
import { ResultLine } from './result-line';
import { Waiting } from './waiting';

/** What is to be said of the text, and of the last answer. */
export function BelowBox() {
  const running = useCompletions((session) => session.running !== null);
  return (
    <div className="flex max-h-[45%] shrink-0 flex-col gap-2 overflow-y-auto border-t border-line px-4 pt-2 sm:px-6">
      {running ? (
        <Waiting />
      ) : (
        <>
          <BehindNote />
          <LastAnswer />
        </>
      )}
    </div>
  );
}

function LastAnswer() {
  const failure = useCompletions((session) => session.failure);
  const empty = useCompletions(emptyAnswer);
  const newest = useCompletions(newestInBox);
  if (failure) return <Failed error={failure.error} at={failure.at} />;
  if (empty)
    return (
      <>
        <EmptyAnswer generation={empty} />
        <ResultLine generation={empty} />
      </>
    );
  if (!newest) return null;
  return (
    <>
      {newest.error && <Failed error={newest.error} at={newest.endedAt} />}
      <ResultLine key={newest.id} generation={newest} />
      <AnswerTools key={`${newest.id} tools`} generation={newest.id} />
    </>
  );
}

/** A failed call; where the server does not take completions, what it may take instead. */
function Failed({ error, at }: { error: WireErrorData; at: number }) {
  const { t } = useMessages();
  const store = useCompletionStore();
  const controller = useController();
  const failed = useCompletions(({ failure }) => failure !== null);
  const asChat = sentAsChat(useModel());
  const offersChat =
    !asChat &&
    (error.code === 'OperationNotSupported' || (error.status === 404 && error.code !== 'DeploymentNotFound'));
  const retry = () => {
    controller.again();
    focusTextBox();
  };
  return (
    <>
      <ErrorCard
        key={at}
        error={error}
        at={at}
        about="text"
        onRetry={failed && !offersChat ? retry : undefined}
        onDismiss={failed ? () => store.dispatch({ type: 'failure-dismissed' }) : undefined}
      />
      {offersChat && (
        <div className="flex flex-wrap items-center gap-3 rounded-card border border-line bg-sunken px-4 py-2.5 text-sm text-ink-muted">
          <p className="min-w-0 flex-1 basis-60">{t('completions.chatOnly.offer')}</p>
          <Button
            size="small"
            icon={MessageSquareText}
            onClick={() => {
              controller.generateAsChat();
              focusTextBox();
            }}
          >
            {t('completions.box.generateAsChat')}
          </Button>
        </div>
      )}
    </>
  );
}
