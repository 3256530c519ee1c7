'use client';

import { Fragment, useMemo } from 'react';
import { TranscriptMark } from '@/components/transcript/transcript-mark';
import { useMessages } from '@/components/ui/messages-provider';
import type { Message } from '@/lib/chat/message';
import { useChat } from '../store/chat-provider';
import { drawnMessages, nextWindowStart, unpaired, setupChanges } from './transcript-entries';
import { TranscriptMessage } from './transcript-message';
import { useMessageActions } from './use-message-actions';

/** The browser leaves out whole groups that are far away: laying out 25 of them is quicker than 500 messages. */
const GROUP = 20;

/** The messages with what happened between them. Does not render while an answer streams: that concerns one message. */
export function TranscriptList() {
  const { t } = useMessages();
  const actions = useMessageActions();
  const transcript = useChat((session) => session.transcript);
  const pastMessages = useChat(({ setup }) => setup.pastMessages);
  const runningId = useChat(({ running }) => running?.messageId ?? null);
  const messages = useMemo(() => drawnMessages(transcript, runningId), [transcript, runningId]);
  const changes = useMemo(() => setupChanges(transcript), [transcript]);
  const start = nextWindowStart(transcript, pastMessages);
  const alone = useMemo(() => unpaired(transcript), [transcript]);
  const count = pastMessages ?? 0;
  const reasonFor = (message: Message, index: number) => {
    if (index < start) return t('chat.transcript.droppedTip', { count });
    if (!alone.has(message.id)) return null;
    return t(message.role === 'tool' ? 'chat.transcript.orphanTip' : 'chat.transcript.unansweredTip');
  };

  const item = (message: Message, index: number) => (
    <Fragment key={message.id}>
      {changes.has(questionsAnswer(messages, index)) && (
        <TranscriptMark>{t('chat.transcript.setupChanged')}</TranscriptMark>
      )}
      {index === start && start > 0 && (
        <TranscriptMark>
          {count === 0 ? t('chat.transcript.droppedNone') : t('chat.transcript.dropped', { count })}
        </TranscriptMark>
      )}
      <TranscriptMessage message={message} actions={actions} dropped={reasonFor(message, index)} />
    </Fragment>
  );
  return Array.from({ length: Math.ceil(messages.length / GROUP) }, (_, group) => (
    <div key={group} className="transcript-group">
      {messages
        .slice(group * GROUP, (group + 1) * GROUP)
        .map((message, index) => item(message, group * GROUP + index))}
    </div>
  ));
}

/** A mark for an answer stands before the question that it answers. */
function questionsAnswer(messages: readonly { role: string; id: string }[], index: number): string {
  const message = messages[index];
  const next = messages[index + 1];
  if (message?.role === 'user') return next?.role === 'assistant' ? next.id : '';
  return message?.role === 'assistant' && messages[index - 1]?.role !== 'user' ? message.id : '';
}
