'use client';

import { Square, SquareCheck } from 'lucide-react';
import { useMessages } from '@/components/ui/messages-provider';

/** The box of a task in a list; it cannot be ticked, the text is the model's. */
export function TaskMark({ checked }: { checked: boolean }) {
  const { t } = useMessages();
  const Icon = checked ? SquareCheck : Square;
  return (
    <span role="img" aria-label={checked ? t('chat.markdown.done') : t('chat.markdown.notDone')}>
      <Icon aria-hidden className="mr-1.5 inline size-4 align-[-0.2em] text-ink-faint" />
    </span>
  );
}
