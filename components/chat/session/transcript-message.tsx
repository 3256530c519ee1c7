'use client';

import { EyeOff, Pencil, Trash2 } from 'lucide-react';
import { memo } from 'react';
import { MessageEditor } from '@/components/transcript/message-editor';
import { classNames } from '@/components/ui/class-names';
import { CopyButton } from '@/components/ui/copy-button';
import { IconButton } from '@/components/ui/icon-button';
import { useMessages } from '@/components/ui/messages-provider';
import type { AssistantMessage, Message } from '@/lib/chat/message';
import { messageButtons } from './message-buttons';
import { TranscriptAnswer } from './transcript-answer';
import { useEditing } from './use-editing';
import type { MessageActions } from './use-message-actions';

export type TranscriptMessageProps = {
  message: Message;
  actions: MessageActions;
  /** Why the message does not go with the next request; null when it goes. */
  dropped: string | null;
};

/** One message of the transcript. It renders again only when it changed itself. */
export const TranscriptMessage = memo(function TranscriptMessage(props: TranscriptMessageProps) {
  const { t } = useMessages();
  const { message, dropped } = props;
  return (
    <article
      aria-label={
        message.role === 'user'
          ? t('chat.transcript.you')
          : message.role === 'assistant'
            ? t('chat.transcript.assistant')
            : t('chat.transcript.tool', { name: message.name })
      }
      data-dropped={dropped === null ? undefined : ''}
      className="group/message transcript-message"
    >
      {message.role === 'assistant' ? (
        <TranscriptAnswer message={message} actions={props.actions} />
      ) : (
        <Question {...props} message={message} />
      )}
      {dropped !== null && (
        <p
          className={classNames(
            'flex w-fit items-center gap-1.5 text-xs text-ink-faint',
            message.role === 'user' && 'ml-auto',
          )}
          data-tooltip={dropped}
          tabIndex={0}
        >
          <EyeOff aria-hidden className="size-3.5" />
          {t('chat.transcript.droppedMark')}
          <span className="sr-only">. {dropped}</span>
        </p>
      )}
    </article>
  );
});

/** What the user said, or what a tool returned. */
function Question({
  message,
  actions,
}: Omit<TranscriptMessageProps, 'message'> & { message: Exclude<Message, AssistantMessage> }) {
  const { t } = useMessages();
  const { editing, setEditing, row } = useEditing();
  const { id, content } = message;
  const user = message.role === 'user';
  if (editing)
    return (
      <MessageEditor
        content={content}
        onCancel={() => setEditing(false)}
        onSave={(text) => actions.edit(id, text) && setEditing(false)}
        onSaveAndAsk={(text) => actions.editAndAsk(id, text) && setEditing(false)}
      />
    );
  return (
    <div
      className={classNames(
        'flex flex-col gap-x-1',
        user
          ? 'items-end [@media(hover:hover)]:flex-row-reverse [@media(hover:hover)]:justify-start'
          : 'items-start',
      )}
    >
      {user ? (
        <div className="transcript-text max-w-[85%] min-w-0 rounded-2xl rounded-br-md bg-accent-soft px-4 py-2.5 text-[0.9375rem] leading-relaxed whitespace-pre-wrap">
          {content}
        </div>
      ) : (
        <div className="w-full rounded-card border border-line px-3.5 py-2.5">
          <p className="mb-1 text-xs font-medium text-ink-muted">
            {t('chat.transcript.tool', { name: message.name })}
          </p>
          <pre
            className="transcript-text max-h-72 overflow-auto font-mono text-xs leading-relaxed whitespace-pre-wrap"
            tabIndex={0}
          >
            {content}
          </pre>
        </div>
      )}
      <div ref={row} className={messageButtons}>
        <CopyButton text={content} label={t('chat.message.copy')} />
        <IconButton
          size="small"
          icon={Pencil}
          label={t('chat.message.edit')}
          data-edits
          onClick={() => setEditing(true)}
        />
        <IconButton
          size="small"
          variant="danger"
          icon={Trash2}
          label={t('chat.message.delete')}
          onClick={() => actions.remove(id)}
        />
      </div>
    </div>
  );
}
