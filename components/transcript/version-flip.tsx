'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { IconButton } from '@/components/ui/icon-button';
import { useMessages } from '@/components/ui/messages-provider';

/** Flips through the versions of an answer. */
export function VersionFlip({
  shown,
  of,
  onShow,
}: {
  shown: number;
  of: number;
  onShow: (index: number) => void;
}) {
  const { t } = useMessages();
  return (
    <span className="inline-flex items-center text-xs text-ink-muted">
      <IconButton
        size="small"
        icon={ChevronLeft}
        label={t('chat.message.previousVersion')}
        aria-disabled={shown === 0}
        onClick={() => shown > 0 && onShow(shown - 1)}
      />
      <span className="tabular-nums">
        <span aria-hidden>{t('chat.message.version', { current: shown + 1, of })}</span>
        <span className="sr-only">{t('chat.message.versionLabel', { current: shown + 1, of })}</span>
      </span>
      <IconButton
        size="small"
        icon={ChevronRight}
        label={t('chat.message.nextVersion')}
        aria-disabled={shown === of - 1}
        onClick={() => shown < of - 1 && onShow(shown + 1)}
      />
    </span>
  );
}
