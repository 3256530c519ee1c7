import { useEffect, useRef, useState } from 'react';
import type { HoveredToken } from './token-card';

export const OPEN_DELAY = 120;
export const CLOSE_DELAY = 180;

/** The token that is pointed at, after a moment: `point` to another one or to none, `rest` to stay where it is. */
export function useHoveredToken(): {
  hovered: HoveredToken | null;
  point: (token: HoveredToken | null, delay: number) => void;
  rest: () => void;
} {
  const [hovered, setHovered] = useState<HoveredToken | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    hovered,
    point: (token, delay) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setHovered(token), delay);
    },
    rest: () => clearTimeout(timer.current),
  };
}
