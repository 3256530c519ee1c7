'use client';

import { useEffect, useRef } from 'react';
import { keyName } from './kbd';
import { placePopover } from './place-popover';

const DELAY = 350;
const GRACE = 120;

/**
 * The one tooltip of the page: it names whatever element with `data-tooltip` is pointed at or focused. One
 * element and a few listeners serve thousands of buttons.
 */
export function TooltipLayer() {
  const tip = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const popover = tip.current;
    if (!popover) return;
    let shownFor: Element | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const hide = () => {
      clearTimeout(timer);
      shownFor = null;
      if (popover.matches(':popover-open')) popover.hidePopover();
    };
    const show = (anchor: HTMLElement) => {
      clearTimeout(timer);
      const { tooltip = '', tooltipKeys } = anchor.dataset;
      if (!anchor.isConnected || tooltip === '') return hide();
      popover.textContent = tooltipKeys
        ? `${tooltip}  ${tooltipKeys.split('+').map(keyName).join('+')}`
        : tooltip;
      shownFor = anchor;
      if (popover.matches(':popover-open')) popover.hidePopover();
      popover.showPopover();
      placePopover(popover, anchor, 'center');
    };
    const anchorOf = (target: EventTarget | null) =>
      target instanceof Element ? target.closest<HTMLElement>('[data-tooltip]') : null;

    const listeners = new AbortController();
    const { signal } = listeners;
    const on = document.addEventListener.bind(document);
    on(
      'pointerover',
      (event) => {
        if (event.pointerType === 'touch') return;
        if (event.target === popover) return clearTimeout(timer);
        const anchor = anchorOf(event.target);
        if (anchor && anchor === shownFor) return clearTimeout(timer);
        clearTimeout(timer);
        if (anchor) timer = setTimeout(show, shownFor ? 0 : DELAY, anchor);
        else if (shownFor) timer = setTimeout(hide, GRACE);
      },
      { signal },
    );
    on(
      'focusin',
      (event) => {
        const anchor = anchorOf(event.target);
        hide();
        // Later, also because focus may come back while another popover is just closing.
        if (anchor?.matches(':focus-visible')) timer = setTimeout(show, DELAY, anchor);
      },
      { signal },
    );
    on('focusout', hide, { signal });
    on('pointerdown', hide, { signal });
    on('scroll', hide, { signal, capture: true, passive: true });
    on(
      'keydown',
      (event) => {
        if (event.key === 'Escape') hide();
      },
      { signal, capture: true },
    );
    return () => {
      hide();
      listeners.abort();
    };
  }, []);

  return <div ref={tip} popover="manual" aria-hidden className="tooltip" />;
}
