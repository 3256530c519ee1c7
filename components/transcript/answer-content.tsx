'use client';

import {
  Ban,
  Brain,
  ChevronRight,
  OctagonX,
  Scissors,
  ShieldAlert,
  Unplug,
  type LucideIcon,
} from 'lucide-react';
import { lazy, memo, Suspense, type ReactNode } from 'react';
import { Badge, type Tone } from '@/components/ui/badge';
import { useMessages } from '@/components/ui/messages-provider';
import { hasText } from '@/lib/chat/completion';
import type { Version } from '@/lib/chat/message';
import type { MessageKey } from '@/lib/messages/translate';
import { laidOutJson } from './laid-out-json';

const Markdown = lazy(() =>
  import('@/components/markdown/markdown').then((file) => ({ default: file.Markdown })),
);

/** What the model wrote in one answer: reasoning and refusal apart from the text, and how it ended if not as wanted. */
export const AnswerContent = memo(function AnswerContent({
  version,
  plain,
  streaming = false,
  instead,
}: {
  version: Version;
  /** Shows the text as it came, without formatting. */
  plain: boolean;
  streaming?: boolean;
  /** Shown in place of the text, such as its tokens. */
  instead?: ReactNode;
}) {
  const { t } = useMessages();
  const { content, refusal, reasoning } = version.completion;
  return (
    <>
      {reasoning !== '' && <Reasoning text={reasoning} open={streaming && content === ''} />}
      {content !== '' && (instead || <AnswerText text={content} plain={plain} streaming={streaming} />)}
      {refusal !== '' && (
        <div className="my-1 rounded-card border border-warning-line bg-warning-soft px-4 py-3">
          <p className="mb-1 flex items-center gap-2 text-[0.8125rem] font-medium text-warning-text">
            <Ban aria-hidden className="size-4" />
            {t('chat.message.refusal')}
          </p>
          <p className="whitespace-pre-wrap">{refusal}</p>
        </div>
      )}
      {streaming && !hasText(version.completion) && <Waiting />}
      {!streaming && !hasText(version.completion) && (
        <p className="text-ink-faint italic">{t('chat.transcript.empty')}</p>
      )}
      {!streaming && <EndMark version={version} />}
    </>
  );
});

function AnswerText({ text, plain, streaming }: { text: string; plain: boolean; streaming: boolean }) {
  const raw = <div className="whitespace-pre-wrap">{text}</div>;
  if (plain) return <div className="font-mono text-[0.8125rem] leading-relaxed">{raw}</div>;
  const json = laidOutJson(text);
  const shown = json === null ? text : `\`\`\`json\n${json}${streaming ? '' : '\n```'}`;
  return (
    <Suspense fallback={raw}>
      <Markdown text={shown} streaming={streaming} />
    </Suspense>
  );
}

function Reasoning({ text, open }: { text: string; open: boolean }) {
  const { t } = useMessages();
  return (
    <details open={open} className="group/reasoning my-1 text-[0.8125rem] text-ink-muted">
      <summary className="inline-flex min-h-7 cursor-pointer list-none items-center gap-1.5 rounded-control font-medium hover:text-ink">
        <Brain aria-hidden className="size-4" />
        {t('chat.message.reasoning')}
        <ChevronRight aria-hidden className="size-3.5 transition-transform group-open/reasoning:rotate-90" />
      </summary>
      <div className="mt-1 mb-3 border-l-2 border-line pl-4 leading-relaxed whitespace-pre-wrap">{text}</div>
    </details>
  );
}

function Waiting() {
  const { t } = useMessages();
  return (
    <span role="img" aria-label={t('chat.message.waiting')} className="inline-flex h-6 items-center gap-1">
      {[0, 1, 2].map((dot) => (
        <span
          key={dot}
          style={{ animationDelay: `${dot * 160}ms` }}
          className="size-1.5 animate-pulse rounded-full bg-ink-faint"
        />
      ))}
    </span>
  );
}

type Mark = { label: MessageKey; icon: LucideIcon; tone: Tone };

function endMark({ outcome, completion }: Version): Mark | null {
  if (outcome === 'stopped') return { label: 'chat.message.stopped', icon: OctagonX, tone: 'neutral' };
  if (outcome === 'interrupted') return { label: 'chat.message.interrupted', icon: Unplug, tone: 'danger' };
  if (completion.finishReason === 'length')
    return { label: 'chat.message.length', icon: Scissors, tone: 'warning' };
  if (completion.finishReason === 'content_filter')
    return { label: 'chat.message.filtered', icon: ShieldAlert, tone: 'danger' };
  return null;
}

function EndMark({ version }: { version: Version }) {
  const { t } = useMessages();
  const mark = endMark(version);
  return (
    mark && (
      <Badge tone={mark.tone} icon={mark.icon} className="mt-2">
        {t(mark.label)}
      </Badge>
    )
  );
}
