'use client';

import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';

/** So near to the end (in pixels) the reader follows what is written. */
const NEAR = 48;

/**
 * Keeps the end of a growing text in view, unless the reader scrolled up; then nothing moves. What is not `active` is
 * read from its beginning.
 * @returns refs for the scrolling element and for what it scrolls, whether the end is in view, and how to go there
 */
export function useStickToEnd(active: boolean): {
  scroller: RefObject<HTMLDivElement | null>;
  content: RefObject<HTMLDivElement | null>;
  atEnd: boolean;
  toEnd: () => void;
} {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [atEnd, setAtEnd] = useState(true);
  const sticks = useRef(active);

  const toEnd = useCallback(() => {
    sticks.current = true;
    setAtEnd(true);
    const element = scroller.current;
    if (element) element.scrollTop = element.scrollHeight;
  }, []);

  useEffect(() => {
    if (active) return;
    sticks.current = false;
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [active]);

  useEffect(() => {
    const element = scroller.current;
    const inner = content.current;
    if (!element || !inner) return;
    let lastTop = element.scrollTop;
    const onScroll = () => {
      const near = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR;
      // Only the reader scrolls up; the end running away beneath is no reason to let go.
      if (near) sticks.current = true;
      else if (element.scrollTop < lastTop - 1) sticks.current = false;
      lastTop = element.scrollTop;
      setAtEnd(sticks.current);
    };
    const grown = new ResizeObserver(() => {
      if (sticks.current && !isBusyIn(inner)) element.scrollTop = element.scrollHeight;
    });
    element.addEventListener('scroll', onScroll, { passive: true });
    grown.observe(inner);
    grown.observe(element);
    return () => {
      element.removeEventListener('scroll', onScroll);
      grown.disconnect();
    };
  }, []);

  return { scroller, content, atEnd, toEnd };
}

/** Who rewrites a message or reads one of its tokens must not lose sight of it because it takes more room. */
function isBusyIn(element: HTMLElement): boolean {
  const { activeElement } = document;
  if (!activeElement || !element.contains(activeElement)) return false;
  return activeElement instanceof HTMLTextAreaElement || activeElement.closest('[data-choosing]') !== null;
}
