'use client';

import { MessagesSquare } from 'lucide-react';
import { EmptyState } from '@/components/ui/empty-state';
import { useMessages } from '@/components/ui/messages-provider';
import { useDeployment, useDispatch } from '../store/chat-provider';
import { useController } from './chat-session-context';
import { useStarters } from './use-starters';

/** Before the first message: what it is for, and questions that fit the setup. */
export function EmptyTranscript() {
  const { t } = useMessages();
  const dispatch = useDispatch();
  const controller = useController();
  const known = useDeployment() !== undefined;
  const starters = useStarters();

  const start = (text: string) => {
    dispatch({ type: 'input-changed', input: text });
    if (known) controller.send();
  };

  return (
    <div className="py-[14dvh]">
      <EmptyState
        icon={MessagesSquare}
        title={t('chat.empty.title')}
        description={t('chat.empty.description')}
      />
      {starters.length > 0 && (
        <section
          aria-label={t('chat.empty.starters')}
          className="mx-auto grid max-w-xl gap-2 @lg:grid-cols-2"
        >
          {starters.map((text) => (
            <button
              key={text}
              type="button"
              onClick={() => start(text)}
              className="cursor-pointer rounded-card border border-line-control px-4 py-3 text-left text-sm leading-relaxed text-ink-muted transition-colors hover:border-accent-line hover:bg-accent-soft hover:text-ink"
            >
              {text}
            </button>
          ))}
        </section>
      )}
    </div>
  );
}
