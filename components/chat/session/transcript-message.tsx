'use client';

import { Ellipsis, EyeOff, ListPlus, Pencil, RotateCcw, Trash2 } from 'lucide-react';
import { memo, useEffect, useRef, useState, type RefObject } from 'react';
import { useStore } from 'zustand';
import { AnswerContent } from '@/components/transcript/answer-content';
import { AnswerFooter } from '@/components/transcript/answer-footer';
import { ErrorCard } from '@/components/transcript/error-card';
import { MessageEditor } from '@/components/transcript/message-editor';
import { ToolCallCard } from '@/components/transcript/tool-calls';
import { VersionFlip } from '@/components/transcript/version-flip';
import { buttonBase } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { CopyButton } from '@/components/ui/copy-button';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import { useMessages } from '@/components/ui/messages-provider';
import { shownVersion, type AssistantMessage, type Message } from '@/lib/chat/message';
import { useChat } from '../store/chat-provider';
import { sessionView } from './session-view';
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
        <Answer {...props} message={message} />
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

const actionRow =
  'flex min-h-8 items-center gap-0.5 transition-opacity [@media(hover:hover)]:opacity-0 group-hover/message:opacity-100 group-focus-within/message:opacity-100';

/** Whether a message is being rewritten. When that ends, the focus goes back to the row of buttons where it came from. */
function useEditing(): {
  editing: boolean;
  setEditing: (editing: boolean) => void;
  row: RefObject<HTMLDivElement | null>;
} {
  const [editing, setEditing] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  const was = useRef(false);
  useEffect(() => {
    if (was.current && !editing && document.activeElement === document.body)
      row.current?.querySelector<HTMLElement>('[data-edits], [aria-haspopup]')?.focus();
    was.current = editing;
  }, [editing]);
  return { editing, setEditing, row };
}

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
      <div ref={row} className={actionRow}>
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

function Answer({
  message,
  actions,
}: Omit<TranscriptMessageProps, 'message'> & { message: AssistantMessage }) {
  const { t } = useMessages();
  const plain = useStore(sessionView, (view) => view.plain);
  const { editing, setEditing, row } = useEditing();
  const { id, versions, shown } = message;
  // The answer on its way stands where it will stay, so that nothing is drawn anew when it ends.
  const live = useChat(({ running }) => (running?.messageId === id ? running.version : null));
  const version = live ?? shownVersion(message);
  const { content } = version.completion;
  if (editing)
    return (
      <MessageEditor
        content={content}
        onCancel={() => setEditing(false)}
        onSave={(text) => actions.edit(id, text) && setEditing(false)}
      />
    );
  return (
    <div>
      <div className="transcript-text text-[0.9375rem] leading-relaxed">
        <AnswerContent version={version} plain={plain} streaming={live !== null} />
        {version.completion.toolCalls.map((call) => (
          <ToolCallCard key={call.id} call={call} />
        ))}
      </div>
      {version.error && (
        <div className="mt-2">
          <ErrorCard error={version.error} at={version.endedAt} onRetry={() => actions.regenerate(id)} />
        </div>
      )}
      {live ? <div className="h-[3.875rem]" /> : <AnswerFooter version={version} />}
      <div className={classNames('flex min-h-8 items-center gap-1', live && 'hidden')}>
        {versions.length > 1 && (
          <VersionFlip shown={shown} of={versions.length} onShow={(index) => actions.show(id, index)} />
        )}
        <div ref={row} className={actionRow}>
          <CopyButton text={content} label={t('chat.message.copy')} />
          <IconButton
            size="small"
            icon={RotateCcw}
            label={t('chat.message.regenerate')}
            onClick={() => actions.regenerate(id)}
          />
          <IconButton
            size="small"
            icon={ListPlus}
            label={t('chat.message.addExample')}
            onClick={() => actions.addExample(id)}
          />
          <Menu
            label={t('chat.actions.more')}
            tooltip
            className={`${buttonBase} size-7 text-ink-muted hover:bg-hover hover:text-ink max-md:size-8`}
            items={[
              { id: 'edit', label: t('chat.message.edit'), icon: Pencil, onSelect: () => setEditing(true) },
              {
                id: 'delete',
                label: t('chat.message.delete'),
                icon: Trash2,
                danger: true,
                onSelect: () => actions.remove(id),
              },
            ]}
          >
            <Ellipsis aria-hidden className="size-3.5" />
          </Menu>
        </div>
      </div>
    </div>
  );
}
