import { faultAt, type JsonFault } from './parse-json';
import { scanJson, type JsonKind } from './scan-json';

/** A value of a JSON text. Offsets are in the text; what stands there is the value as it is written. */
export type JsonNode = {
  kind: JsonKind;
  from: number;
  /** Exclusive. */
  to: number;
  /** The key as it is written, with its quotes; `repeated` where the object had the same key before. */
  key: { from: number; to: number; repeated: boolean } | null;
  /** Its place in the list of nodes; -1 for a root. */
  parent: number;
  depth: number;
  /** Which of its siblings it is, from 0. */
  index: number;
  /** How many values it holds itself. */
  children: number;
  /** The first node that is not inside of it. */
  next: number;
  /** False where the text stopped being JSON inside of it. */
  whole: boolean;
};

/** The values of a JSON text in its order, each one before what it holds, up to the fault where there is one. */
export type JsonTree = { nodes: readonly JsonNode[]; fault: JsonFault | null };

/**
 * Reads the part `from` to `to` of a text as JSON, or with `lines` as several JSON values one after the other. Numbers are
 * not converted and repeated keys are kept, as `JSON.parse` would not.
 */
export function readJsonTree(text: string, from = 0, to = text.length, lines = false): JsonTree {
  const part = text.slice(0, to);
  const nodes: JsonNode[] = [];
  const open: { at: number; keys: Set<string> | null }[] = [];
  let key: JsonNode['key'] = null;
  let roots = 0;

  const add = (kind: JsonKind, start: number, end: number, whole: boolean) => {
    const inside = open.at(-1);
    const parent = inside ? nodes[inside.at] : undefined;
    nodes.push({
      kind,
      from: start,
      to: end,
      key,
      parent: inside?.at ?? -1,
      depth: open.length,
      index: parent?.children ?? roots,
      children: 0,
      next: nodes.length + 1,
      whole,
    });
    if (parent) parent.children += 1;
    else roots += 1;
    key = null;
  };
  const end = (at: number, whole: boolean) => {
    const closed = nodes[open.pop()?.at ?? -1];
    if (!closed) return;
    closed.to = at;
    closed.next = nodes.length;
    closed.whole = whole;
  };

  let at = from;
  let ended = false;
  do {
    ({ at, ended } = scanJson(part, at, {
      key: (start, stop) => {
        const name = keyText(part.slice(start, stop));
        const keys = open.at(-1)?.keys;
        key = { from: start, to: stop, repeated: keys?.has(name) ?? false };
        keys?.add(name);
      },
      value: add,
      open: (kind, start) => {
        add(kind, start, start + 1, false);
        open.push({ at: nodes.length - 1, keys: kind === 'object' ? new Set() : null });
      },
      close: (stop) => end(stop, true),
    }));
  } while (lines && ended && at < to);
  while (open.length > 0) end(at, false);
  return { nodes, fault: ended && at >= to ? null : faultAt(text, at) };
}

/** The text that a string of JSON stands for; what is no whole string comes back as it is. */
export function keyText(written: string): string {
  if (!written.includes('\\'))
    return written.slice(1, written.endsWith('"') && written.length > 1 ? -1 : undefined);
  try {
    return String(JSON.parse(written));
  } catch {
    return written.slice(1);
  }
}

/** Where a node is: `$.orders[0]["first name"]`. With several roots, `$[1]` is the second one. */
export function jsonPath(text: string, { nodes }: Pick<JsonTree, 'nodes'>, at: number): string {
  const steps: string[] = [];
  let node = nodes[at];
  while (node) {
    if (node.key) {
      const name = keyText(text.slice(node.key.from, node.key.to));
      steps.unshift(
        /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`,
      );
    } else if (node.parent >= 0 || (nodes[0]?.next ?? 0) < nodes.length) steps.unshift(`[${node.index}]`);
    node = nodes[node.parent];
  }
  return `$${steps.join('')}`;
}
