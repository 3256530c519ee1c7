const GAP = 6;
const MARGIN = 8;

/** Puts an open popover under its anchor, or above where there is more room, and inside the window. */
export function placePopover(popover: HTMLElement, anchor: Element, align: 'start' | 'center' | 'end'): void {
  const at = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popover;
  const below = at.bottom + GAP;
  const fitsBelow = below + height + MARGIN <= innerHeight || at.top < innerHeight - at.bottom;
  const start = { start: at.left, center: at.left + at.width / 2 - width / 2, end: at.right - width }[align];
  popover.style.top = `${fitsBelow ? below : Math.max(MARGIN, at.top - GAP - height)}px`;
  popover.style.left = `${Math.max(MARGIN, Math.min(start, innerWidth - width - MARGIN))}px`;
}

/** Whether the style sheet alone keeps a popover at its anchor, also while the page scrolls. */
export function placesByStyle(): boolean {
  return CSS.supports('position-area', 'block-end') && CSS.supports('position-try-fallbacks', 'flip-block');
}
