'use client';

import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { useMessages } from '@/components/ui/messages-provider';
import type { JsonNode, JsonTree as Tree } from '@/lib/wire/json-tree';
import { JsonDetails } from './json-details';
import { JsonRow } from './json-row';
import { closedAtFirst, treeMove, visibleRows } from './visible-rows';

export interface JsonTreeProps {
  text: string;
  tree: Pick<Tree, 'nodes'>;
  /** The accessible name. */
  label: string;
  /** Takes the focus when it appears. */
  autoFocus?: boolean;
  /** Shows a value where it stands in the text. */
  onGoTo?: (from: number, to: number) => void;
  /** More buttons for the value that is chosen. */
  actions?: (node: JsonNode) => ReactNode;
}

const ROW_HEIGHT = 28;

/** JSON as a tree of what is written, with the chosen value in full below. Only the rows in sight are drawn. */
export function JsonTree({ text, tree, label, autoFocus = false, onGoTo, actions }: JsonTreeProps) {
  const { t } = useMessages();
  const { nodes } = tree;
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [closed, setClosed] = useState(() => closedAtFirst(nodes));
  const [chosen, setChosen] = useState(0);
  const rows = useMemo(() => visibleRows(nodes, closed), [nodes, closed]);
  const row = Math.max(0, rows.indexOf(chosen));
  // eslint-disable-next-line react-hooks/incompatible-library -- its functions are only called here.
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    // The chosen row is what a screen reader is at: it must be there, also when it was scrolled out of sight.
    rangeExtractor: (range) => [...new Set([row, ...defaultRangeExtractor(range)])].sort((a, b) => a - b),
  });

  useEffect(() => {
    if (autoFocus) frame.current?.focus();
  }, [autoFocus]);

  const choose = (at: number) => {
    setChosen(at);
    virtual.scrollToIndex(rows.indexOf(at));
  };
  const toggle = (at: number) => {
    const next = new Set(closed);
    if (!next.delete(at)) {
      next.add(at);
      // What was chosen inside goes out of sight.
      const end = nodes[at]?.next ?? at;
      if (chosen > at && chosen < end) setChosen(at);
    }
    setClosed(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = treeMove(event.key, chosen, nodes, rows, closed);
    if (!move && !event.key.startsWith('Arrow')) return;
    event.preventDefault();
    if (!move) return;
    if ('to' in move) choose(move.to);
    else if ('toggle' in move) toggle(move.toggle);
    else setClosed(new Set([...closed].filter((at) => !move.open.includes(at))));
  };

  const node = nodes[chosen];
  return (
    <div className="flex min-h-0 flex-col gap-2">
      <div className="flex flex-wrap items-center gap-1">
        <span className="mr-auto text-xs text-ink-muted">
          {t('result.tree.values', { count: nodes.length })}
        </span>
        <Button variant="ghost" size="small" onClick={() => setClosed(new Set())}>
          {t('result.tree.openAll')}
        </Button>
        <Button
          variant="ghost"
          size="small"
          onClick={() => {
            setClosed(
              new Set(nodes.flatMap(({ children, depth }, at) => (children > 0 && depth > 0 ? [at] : []))),
            );
            setChosen(0);
          }}
        >
          {t('result.tree.closeAll')}
        </Button>
      </div>
      <div
        ref={frame}
        role="tree"
        aria-label={label}
        tabIndex={0}
        aria-activedescendant={`${id}-${chosen}`}
        onKeyDown={onKeyDown}
        className="group/tree max-h-[min(24rem,45dvh)] overflow-auto rounded-card border border-line bg-sunken py-1 font-mono text-[0.8125rem] focus-visible:outline-offset-0"
      >
        <div role="presentation" className="relative w-full" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const at = rows[index];
            const shown = at === undefined ? undefined : nodes[at];
            if (at === undefined || !shown) return null;
            return (
              <JsonRow
                key={at}
                id={`${id}-${at}`}
                text={text}
                node={shown}
                siblings={nodes[shown.parent]?.children ?? 1}
                open={!closed.has(at)}
                chosen={at === chosen}
                top={start}
                height={ROW_HEIGHT}
                onChoose={() => setChosen(at)}
                onToggle={() => toggle(at)}
              />
            );
          })}
        </div>
      </div>
      {node && <JsonDetails {...{ text, tree, onGoTo }} at={chosen} node={node} actions={actions?.(node)} />}
    </div>
  );
}
