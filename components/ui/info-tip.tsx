'use client';

import { Info } from 'lucide-react';
import { useId, useRef, type ReactNode } from 'react';
import { classNames } from './class-names';
import { useMessages } from './messages-provider';
import { placePopover, placesByStyle } from './place-popover';

const OPEN_DELAY = 120;
const CLOSE_DELAY = 180;

/** An explanation beside a label: opens on hover, focus and click, stays while pointed at, closes with Escape. */
export function InfoTip({
  label,
  children,
  className,
}: {
  label: string;
  children: ReactNode;
  className?: string;
}) {
  const { t } = useMessages();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const tip = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const later = (action: () => void, delay: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(action, delay);
  };
  const show = () => {
    clearTimeout(timer.current);
    if (!tip.current?.matches(':popover-open')) tip.current?.showPopover();
  };
  const hide = () => {
    clearTimeout(timer.current);
    if (tip.current?.matches(':popover-open')) tip.current.hidePopover();
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label={t('ui.about', { label })}
        aria-describedby={id}
        popoverTarget={id}
        popoverTargetAction="show"
        style={{ anchorName: `--${id}` }}
        onPointerEnter={(event) => event.pointerType !== 'touch' && later(show, OPEN_DELAY)}
        onPointerLeave={(event) => event.pointerType !== 'touch' && later(hide, CLOSE_DELAY)}
        onFocus={(event) => event.currentTarget.matches(':focus-visible') && show()}
        onBlur={hide}
        className={classNames(
          'inline-flex size-6 shrink-0 cursor-help items-center justify-center rounded-full text-ink-faint hover:text-ink',
          className,
        )}
      >
        <Info aria-hidden className="size-3.5" />
      </button>
      <div
        ref={tip}
        id={id}
        popover="auto"
        style={{ positionAnchor: `--${id}` }}
        onPointerEnter={() => clearTimeout(timer.current)}
        onPointerLeave={(event) => event.pointerType !== 'touch' && later(hide, CLOSE_DELAY)}
        onToggle={() => {
          if (tip.current && button.current && !placesByStyle())
            placePopover(tip.current, button.current, 'center');
        }}
        className="popover popover-center max-w-72 px-3.5 py-3 text-[0.8125rem] leading-relaxed font-normal text-ink-muted"
      >
        {children}
      </div>
    </>
  );
}
