'use client';

import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useStore } from 'zustand/react';
import { Button } from './button';
import { classNames } from './class-names';
import { IconButton } from './icon-button';
import { useMessages } from './messages-provider';
import { toasts, type Toast } from './toasts';

const LASTS = 6_000;
const LASTS_WITH_ACTION = 12_000;

/** Where short news appear and are read out. It stands once in the page. */
export function ToastRegion() {
  const { t } = useMessages();
  const list = useStore(toasts, (state) => state.list);
  const announcement = useStore(toasts, (state) => state.announcement);
  const host = useStore(toasts, (state) => state.hosts.at(-1));
  const region = (
    <section
      aria-label={t('ui.notifications')}
      className="pointer-events-none fixed inset-x-3 bottom-[calc(var(--bottom-bar,0px)+0.75rem)] z-50 flex flex-col items-center gap-2 md:top-1.5 md:bottom-auto"
    >
      <div role="status" className="contents">
        {list.map((toast) => (
          <ToastCard key={toast.id} toast={toast} />
        ))}
      </div>
      <p role="status" className="sr-only">
        {announcement}
      </p>
    </section>
  );
  return host ? createPortal(region, host) : region;
}

function ToastCard({ toast }: { toast: Toast }) {
  const { t } = useMessages();
  const card = useRef<HTMLDivElement>(null);
  const { action } = toast;
  const dismiss = () => toasts.getState().dismiss(toast.id);

  useEffect(() => {
    const lasts = action ? LASTS_WITH_ACTION : LASTS;
    let timer: ReturnType<typeof setTimeout>;
    const check = () => {
      if (card.current?.matches(':hover, :focus-within')) timer = setTimeout(check, 1_000);
      else toasts.getState().dismiss(toast.id);
    };
    timer = setTimeout(check, lasts);
    return () => clearTimeout(timer);
  }, [toast.id, action]);

  return (
    <div
      ref={card}
      className={classNames(
        'toast pointer-events-auto flex max-w-lg items-center gap-1 rounded-card border bg-raised py-1.5 pr-1.5 pl-4 text-sm shadow-floating',
        toast.tone === 'danger' ? 'border-danger-line text-danger-text' : 'border-line text-ink',
      )}
    >
      <p className="min-w-0 flex-1 py-1">{toast.message}</p>
      {action && (
        <Button
          size="small"
          onClick={() => {
            dismiss();
            action.onAction();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton size="small" icon={X} label={t('ui.dismiss')} onClick={dismiss} />
    </div>
  );
}
