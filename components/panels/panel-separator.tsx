'use client';

import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useMessages } from '@/components/ui/messages-provider';
import { PANEL_WIDTH } from './panel-layout';

const STEP = 24;

export type PanelSeparatorProps = {
  /** The name of the panel whose width it sets. */
  panel: string;
  width: number;
  /** On which side of the separator the panel is. */
  side: 'before' | 'after';
  onResize: (width: number) => void;
  className?: string;
};

/** The line between two panels: drag it, move it with the arrow keys, or double-click for the usual width. */
export function PanelSeparator({ panel, width, side, onResize, className }: PanelSeparatorProps) {
  const { t } = useMessages();
  const start = useRef({ x: 0, width: 0 });
  const resize = (to: number) =>
    onResize(Math.round(Math.min(PANEL_WIDTH.max, Math.max(PANEL_WIDTH.min, to))));
  const grows = side === 'before' ? 1 : -1;

  const onKeyDown = (event: KeyboardEvent) => {
    const to = {
      ArrowRight: width + STEP * grows,
      ArrowLeft: width - STEP * grows,
      Home: PANEL_WIDTH.min,
      End: PANEL_WIDTH.max,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    resize(to);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId))
      resize(start.current.width + (event.clientX - start.current.x) * grows);
  };

  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={t('ui.panels.resize', { panel })}
      aria-valuenow={width}
      aria-valuemin={PANEL_WIDTH.min}
      aria-valuemax={PANEL_WIDTH.max}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        start.current = { x: event.clientX, width };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={onPointerMove}
      onDoubleClick={() => resize(PANEL_WIDTH.default)}
      className={`group/separator relative z-10 -mx-1.5 w-3 shrink-0 cursor-col-resize touch-none outline-none ${className ?? ''}`}
    >
      <span className="mx-auto block h-full w-px bg-line transition-colors group-hover/separator:bg-accent group-focus-visible/separator:w-0.5 group-focus-visible/separator:bg-focus group-active/separator:bg-accent" />
    </div>
  );
}
