'use client';

import { useEffect, useState, type ReactNode } from 'react';

/** Longer code stays plain: colouring it would hold up the page. */
const LONG = 30_000;

/** The code in colours, once no more of it comes and the page has time; null until then and for unknown languages. */
export function useHighlighted(code: string, language: string, settled: boolean): ReactNode {
  const [highlighted, setHighlighted] = useState<{ code: string; nodes: ReactNode } | null>(null);
  useEffect(() => {
    if (!settled || language === '' || code.length > LONG) return;
    let wanted = true;
    void import('./highlight').then(({ highlight }) =>
      whenIdle(() => wanted && setHighlighted({ code, nodes: highlight(code, language) })),
    );
    return () => {
      wanted = false;
    };
  }, [code, language, settled]);
  return highlighted?.code === code ? highlighted.nodes : null;
}

/** Safari has no idle callbacks. */
function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 1_000 });
  else setTimeout(work, 50);
}
