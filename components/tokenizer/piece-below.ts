/** How far an arrow goes when there is no line to go to: the next one is not in the page. */
const STEP = 8;

/** The piece under (`1`) or over (`-1`) another one in a list, by where they are drawn. */
export function pieceBelow(list: HTMLElement | null, piece: number, direction: 1 | -1): number {
  const from = list?.querySelector(`[data-piece="${piece}"]`)?.getBoundingClientRect();
  if (!list || !from) return piece;
  const middle = from.left + from.width / 2;
  let found = piece + direction * STEP;
  let nearest = { lines: Infinity, aside: Infinity };
  for (const element of list.querySelectorAll<HTMLElement>('[data-piece]')) {
    const { top, left, width } = element.getBoundingClientRect();
    const lines = (top - from.top) * direction;
    // Less than half a line is the same line.
    if (lines < from.height / 2) continue;
    const aside = Math.abs(left + width / 2 - middle);
    const sameLine = Math.abs(lines - nearest.lines) < from.height / 2;
    if (sameLine ? aside >= nearest.aside : lines >= nearest.lines) continue;
    nearest = { lines, aside };
    found = Number(element.dataset.piece);
  }
  return found;
}
