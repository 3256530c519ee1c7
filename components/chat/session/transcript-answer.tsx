'use client';

import { ChartNoAxesColumn, Ellipsis, ListPlus, Pencil, RotateCcw, TextInitial, Trash2 } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { AnswerContent } from '@/components/transcript/answer-content';
import { AnswerFooter } from '@/components/transcript/answer-footer';
import { ErrorCard } from '@/components/transcript/error-card';
import { MessageEditor } from '@/components/transcript/message-editor';
import { TokensToggle } from '@/components/transcript/tokens-toggle';
import { ToolCallCard } from '@/components/transcript/tool-calls';
import { VersionFlip } from '@/components/transcript/version-flip';
import { buttonBase } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { CopyButton } from '@/components/ui/copy-button';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import { useMessages } from '@/components/ui/messages-provider';
import { shownVersion, type AssistantMessage } from '@/lib/chat/message';
import { useChat } from '../store/chat-provider';
import { untilLoaded } from './load-session';
import { messageButtons } from './message-buttons';
import { sessionView } from './session-view';
import { toggleTokens, tokenViews } from './token-views';
import { useEditing } from './use-editing';
import type { MessageActions } from './use-message-actions';

const AnswerTokens = lazy(() =>
  untilLoaded(() => import('./answer-tokens')).then((file) => ({ default: file.AnswerTokens })),
);
const TokensOff = lazy(() =>
  untilLoaded(() => import('./tokens-off')).then((file) => ({ default: file.TokensOff })),
);

/** What the model answered: its text or its tokens, how the call went, and what can be done with it. */
export function TranscriptAnswer({
  message,
  actions,
}: {
  message: AssistantMessage;
  actions: MessageActions;
}) {
  const { t } = useMessages();
  const plain = useStore(sessionView, (view) => view.plain);
  const { editing, setEditing, row } = useEditing();
  const { id, versions, shown } = message;
  // The answer on its way stands where it will stay, so that nothing is drawn anew when it ends.
  const live = useChat(({ running }) => (running?.messageId === id ? running.version : null));
  const version = live ?? shownVersion(message);
  const { content, logprobs } = version.completion;
  const wantsTokens = useStore(tokenViews, ({ open }) => open.has(id));
  const hasTokens = logprobs.length > 0;
  const ignored = version.logprobs === true && !hasTokens && content !== '';
  const closeTokensOff = () => {
    toggleTokens(id);
    row.current?.querySelector<HTMLElement>('[aria-haspopup]')?.focus();
  };
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
        <AnswerContent
          version={version}
          plain={plain}
          streaming={live !== null}
          instead={
            wantsTokens &&
            hasTokens && (
              <Suspense fallback={<div className="whitespace-pre-wrap">{content}</div>}>
                <AnswerTokens messageId={id} tokens={logprobs} streaming={live !== null} />
              </Suspense>
            )
          }
        />
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
      {!live && ignored && <p className="mt-1 text-xs text-ink-muted">{t('chat.tokens.ignored')}</p>}
      {!live && wantsTokens && !hasTokens && !ignored && (
        <Suspense>
          <TokensOff messageId={id} onClose={closeTokensOff} />
        </Suspense>
      )}
      <div className={classNames('flex min-h-8 items-center gap-1', live && 'hidden')}>
        {versions.length > 1 && (
          <VersionFlip shown={shown} of={versions.length} onShow={(index) => actions.show(id, index)} />
        )}
        {hasTokens && <TokensToggle shown={wantsTokens} onToggle={() => toggleTokens(id)} />}
        <div ref={row} className={messageButtons}>
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
              ...(content !== '' && !ignored
                ? [
                    {
                      id: 'tokens',
                      label: t(wantsTokens && hasTokens ? 'chat.tokens.asText' : 'chat.tokens.show'),
                      icon: wantsTokens && hasTokens ? TextInitial : ChartNoAxesColumn,
                      onSelect: () => toggleTokens(id, hasTokens ? !wantsTokens : true),
                    },
                  ]
                : []),
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
