'use client';

import { useEffect, useState } from 'react';
import { useMessages } from '@/components/ui/messages-provider';
import { useCompletions } from '../store/completion-provider';

/** Until the first word is there: that the page waits, and how long already. */
export function Waiting() {
  const { t } = useMessages();
  const startedAt = useCompletions(({ running }) =>
    running && running.generation.firstTokenAt === null ? running.generation.startedAt : null,
  );
  const bestOf = useCompletions(({ running, setup }) =>
    running?.generation.asChat ? 1 : setup.parameters.bestOf,
  );
  const seconds = useElapsed(startedAt);
  if (startedAt === null) return <div className="h-7" />;
  const label =
    bestOf > 1 ? t('completions.waiting.whole', { count: bestOf }) : t('completions.waiting.first');
  return (
    <div className="flex h-7 items-center gap-3 text-xs text-ink-muted">
      <span>{label}</span>
      <div
        role="progressbar"
        aria-label={label}
        className="waiting-bar h-1 max-w-60 min-w-12 flex-1 overflow-hidden rounded-full bg-[var(--track)]"
      />
      {seconds > 0 && <span className="tabular-nums">{t('completions.waiting.elapsed', { seconds })}</span>}
    </div>
  );
}

/** Whole seconds since a time; 0 without one. */
function useElapsed(since: number | null): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (since === null) return;
    const tick = () => setSeconds(Math.floor((Date.now() - since) / 1000));
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [since]);
  return since === null ? 0 : seconds;
}
