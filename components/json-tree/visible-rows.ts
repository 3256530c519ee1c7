import type { JsonNode } from '@/lib/wire/json-tree';

/** A tree with so many values is shown open as a whole. */
const ALL_OPEN = 300;
/** A list that is longer starts closed in a larger tree. */
const LONG = 50;

/** Which nodes start closed, so that the beginning can be overlooked. */
export function closedAtFirst(nodes: readonly JsonNode[]): ReadonlySet<number> {
  if (nodes.length <= ALL_OPEN) return new Set();
  return new Set(
    nodes.flatMap(({ depth, children }, at) =>
      children > 0 && depth > 0 && (depth >= 2 || children > LONG) ? [at] : [],
    ),
  );
}

/** The nodes that are in sight, in their order: all but those inside of a closed one. */
export function visibleRows(nodes: readonly JsonNode[], closed: ReadonlySet<number>): number[] {
  const rows: number[] = [];
  for (let at = 0; at < nodes.length;) {
    rows.push(at);
    at = closed.has(at) ? (nodes[at]?.next ?? at + 1) : at + 1;
  }
  return rows;
}

/** What a key does in the tree: the node that it leads to, or one that it opens or closes. */
export type TreeMove = { to: number } | { toggle: number } | { open: readonly number[] };

/** The keys of the tree pattern (WAI-ARIA, "Tree View"): arrows, Home, End, Enter, Space and `*`. */
export function treeMove(
  key: string,
  at: number,
  nodes: readonly JsonNode[],
  rows: readonly number[],
  closed: ReadonlySet<number>,
): TreeMove | null {
  const node = nodes[at];
  const row = rows.indexOf(at);
  if (!node) return null;
  const holds = node.children > 0;
  const to = (target: number | undefined): TreeMove | null => (target === undefined ? null : { to: target });
  switch (key) {
    case 'ArrowDown':
      return to(rows[row + 1]);
    case 'ArrowUp':
      return to(rows[row - 1]);
    case 'Home':
      return to(rows[0]);
    case 'End':
      return to(rows.at(-1));
    case 'ArrowRight':
      if (!holds) return null;
      return closed.has(at) ? { toggle: at } : { to: at + 1 };
    case 'ArrowLeft':
      if (holds && !closed.has(at)) return { toggle: at };
      return node.parent >= 0 ? { to: node.parent } : null;
    case 'Enter':
    case ' ':
      return holds ? { toggle: at } : null;
    case '*':
      return { open: siblingsOf(nodes, at) };
    default:
      return null;
  }
}

function siblingsOf(nodes: readonly JsonNode[], at: number): number[] {
  const parent = nodes[at]?.parent ?? -1;
  const end = nodes[parent]?.next ?? nodes.length;
  const siblings: number[] = [];
  for (let next = parent + 1; next < end; next = nodes[next]?.next ?? end) siblings.push(next);
  return siblings;
}
