import type { TokenPiece } from '@/lib/probabilities/token-pieces';

/** Further away no next line begins. */
const FARTHEST = 200;

/** The piece on the next line (`direction` 1) or the one before (-1) that stands nearest under or over a piece. */
export function tokenBelow(
  list: HTMLElement | null,
  pieces: readonly TokenPiece[],
  at: number,
  direction: 1 | -1,
): number {
  const boxOf = (index: number) => {
    const piece = pieces[index];
    const element = piece && list?.querySelector(`[data-token="${piece.from}"]`);
    return element?.getClientRects()[0];
  };
  const start = boxOf(at);
  if (!start) return at + direction;
  let line: number | null = null;
  let best = at + direction;
  let distance = Infinity;
  for (let index = at + direction; Math.abs(index - at) <= FARTHEST; index += direction) {
    const box = boxOf(index);
    if (!box) break;
    const away = Math.abs(box.top - start.top);
    if (away < box.height / 2) continue;
    line ??= box.top;
    if (Math.abs(box.top - line) > box.height / 2) break;
    const aside = Math.abs(box.left - start.left);
    if (aside >= distance) continue;
    best = index;
    distance = aside;
  }
  return best;
}
