'use client';

import { MessagesSquare } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import { useMessages } from '@/components/ui/messages-provider';
import { useApplyTemplate } from '../setup/use-apply-template';
import { useDeployment, useDispatch } from '../store/chat-provider';
import { useController } from './chat-session-context';
import { focusMessageBox } from './message-box';
import { useFirstTemplates } from './use-first-templates';
import { useStarters } from './use-starters';

/** Before the first message: templates while the setup is empty, then questions that fit it. */
export function EmptyTranscript() {
  const { t, locale } = useMessages();
  const dispatch = useDispatch();
  const controller = useController();
  const applyTemplate = useApplyTemplate();
  const known = useDeployment() !== undefined;
  const starters = useStarters();
  const templates = useFirstTemplates();
  const list = useRef<HTMLElement>(null);
  const applied = useRef(false);

  useEffect(() => {
    // The card that was chosen is gone; the next step stands in its place.
    if (applied.current) list.current?.querySelector('button')?.focus();
    applied.current = false;
  }, [starters]);

  const start = (text: string) => {
    dispatch({ type: 'input-changed', input: text });
    if (known) controller.send();
    focusMessageBox();
  };

  return (
    <div className="pt-[7dvh] pb-6 max-md:-mt-6 max-md:pt-0">
      <EmptyState
        icon={MessagesSquare}
        title={t('chat.empty.title')}
        description={t(templates.length > 0 ? 'chat.empty.descriptionTemplates' : 'chat.empty.description')}
      />
      <section
        ref={list}
        aria-label={t(templates.length > 0 ? 'chat.empty.templates' : 'chat.empty.starters')}
        className="mx-auto grid max-w-2xl gap-2.5 empty:hidden @lg:grid-cols-2"
      >
        {templates.map((template) => (
          <Card
            key={template.id}
            onChoose={() => {
              applied.current = true;
              applyTemplate(template);
            }}
          >
            <span className="block font-semibold text-ink">{template.name[locale]}</span>
            <span className="mt-0.5 line-clamp-2 text-[0.8125rem] text-pretty">
              {template.description[locale]}
            </span>
          </Card>
        ))}
        {templates.length === 0 &&
          starters.map((text) => (
            <Card key={text} onChoose={() => start(text)}>
              {text}
            </Card>
          ))}
      </section>
    </div>
  );
}

function Card({ onChoose, children }: { onChoose: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      onClick={onChoose}
      className="cursor-pointer rounded-card border border-line-control px-4 py-3 text-left text-sm leading-relaxed text-ink-muted transition-colors hover:border-accent-line hover:bg-accent-soft hover:text-ink"
    >
      {children}
    </button>
  );
}
