import { ChevronRight } from 'lucide-react';
import { Badge } from '@/components/ui/badge';
import { classNames } from '@/components/ui/class-names';
import { useMessages } from '@/components/ui/messages-provider';
import type { JsonNode } from '@/lib/wire/json-tree';
import './json-tree.css';

export interface JsonRowProps {
  id: string;
  text: string;
  node: JsonNode;
  siblings: number;
  open: boolean;
  chosen: boolean;
  top: number;
  height: number;
  onChoose: () => void;
  onToggle: () => void;
}

/** More of a value stands below the tree. */
const SHOWN = 240;
const DEEPEST_INDENT = 24;

/** One value: its key or place, and the value as it is written, or how much it holds. */
export function JsonRow(props: JsonRowProps) {
  const { id, text, node, siblings, open, chosen, top, height, onChoose, onToggle } = props;
  const { t } = useMessages();
  const holds = node.children > 0;
  return (
    <div
      id={id}
      role="treeitem"
      aria-level={node.depth + 1}
      aria-posinset={node.index + 1}
      aria-setsize={siblings}
      aria-expanded={holds ? open : undefined}
      aria-selected={chosen}
      onClick={onChoose}
      onDoubleClick={holds ? onToggle : undefined}
      style={{
        height,
        transform: `translateY(${top}px)`,
        paddingLeft: `${Math.min(node.depth, DEEPEST_INDENT) + 0.25}rem`,
      }}
      className={classNames(
        'absolute top-0 left-0 flex w-full cursor-default items-center gap-1 pr-2 whitespace-pre select-none',
        chosen
          ? 'bg-active group-focus-visible/tree:bg-accent-soft group-focus-visible/tree:outline-2 group-focus-visible/tree:-outline-offset-2 group-focus-visible/tree:outline-focus'
          : 'hover:bg-hover',
      )}
    >
      <span
        aria-hidden
        onClick={holds ? onToggle : undefined}
        className="flex h-full w-6 shrink-0 items-center justify-center text-ink-faint"
      >
        {holds && (
          <ChevronRight className={classNames('size-3.5 transition-transform', open && 'rotate-90')} />
        )}
      </span>
      <span className="shrink-0 text-ink">
        {node.key
          ? text.slice(node.key.from, node.key.to)
          : node.parent >= 0 || siblings > 1
            ? node.index
            : ''}
        {(node.key !== null || node.parent >= 0) && <span className="text-ink-faint">:</span>}
      </span>
      <JsonValue text={text} node={node} />
      {node.key?.repeated && <Badge tone="warning">{t('result.tree.repeated')}</Badge>}
      {!node.whole && <Badge tone="danger">{t('result.tree.cut')}</Badge>}
    </div>
  );
}

function JsonValue({ text, node }: { text: string; node: JsonNode }) {
  const { t } = useMessages();
  if (node.kind === 'object' || node.kind === 'array') {
    const [opening, closing] = node.kind === 'object' ? '{}' : '[]';
    return (
      <span className="truncate text-ink-muted">
        {opening}
        {node.children > 0 && ` ${t(`result.tree.${node.kind}`, { count: node.children })} `}
        {closing}
      </span>
    );
  }
  const written = text.slice(node.from, Math.min(node.to, node.from + SHOWN));
  return (
    <span className={`truncate json-${node.kind}`}>
      {/* Only a broken string has line breaks. */}
      {written.replace(/[\n\r]/g, '↵')}
      {node.to - node.from > SHOWN && '…'}
    </span>
  );
}
