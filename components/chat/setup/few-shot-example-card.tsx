'use client';

import { ArrowDown, ArrowUp, CopyPlus, GripVertical, Trash2 } from 'lucide-react';
import { useRef, type KeyboardEvent } from 'react';
import { classNames } from '@/components/ui/class-names';
import { IconButton } from '@/components/ui/icon-button';
import { useMessages } from '@/components/ui/messages-provider';
import { TextArea } from '@/components/ui/text-area';
import type { FewShotExample } from '@/lib/chat/setup';
import { TokenCount } from './token-count';
import { LONGEST_TEXT, useTextLimit } from '../use-text-limit';

export const EXAMPLE_DRAG_TYPE = 'application/x-few-shot-example';

export type ExampleActions = {
  change: (id: string, part: 'user' | 'assistant', text: string) => void;
  move: (id: string, to: number) => void;
  duplicate: (example: FewShotExample) => void;
  remove: (example: FewShotExample) => void;
};

export interface FewShotExampleCardProps {
  example: FewShotExample;
  index: number;
  count: number;
  actions: ExampleActions;
  /** Where a dragged example would be put. */
  dropMark: 'before' | 'after' | null;
}

export function FewShotExampleCard({ example, index, count, actions, dropMark }: FewShotExampleCardProps) {
  const { t } = useMessages();
  const card = useRef<HTMLLIElement>(null);
  const number = index + 1;
  const { id } = example;

  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    actions.move(id, index + step);
  };

  return (
    <li
      ref={card}
      data-example={id}
      aria-label={t('setup.examples.number', { number })}
      onKeyDown={onKeyDown}
      className={classNames(
        'relative flex flex-col gap-2 rounded-card border border-line bg-surface p-3 pt-1.5',
        dropMark && 'before:absolute before:inset-x-0 before:h-0.5 before:rounded-full before:bg-accent',
        dropMark === 'before' && 'before:-top-1.75',
        dropMark === 'after' && 'before:-bottom-1.75',
      )}
    >
      <div className="-ml-1.5 flex items-center gap-1">
        <span
          draggable
          aria-hidden
          onDragStart={(event) => {
            event.dataTransfer.setData(EXAMPLE_DRAG_TYPE, id);
            event.dataTransfer.effectAllowed = 'move';
            if (card.current) event.dataTransfer.setDragImage(card.current, 12, 16);
          }}
          data-tooltip={t('setup.examples.drag')}
          className="flex h-7 w-5 shrink-0 cursor-grab items-center justify-center text-ink-faint hover:text-ink max-md:hidden"
        >
          <GripVertical className="size-4" />
        </span>
        <span className="text-xs font-medium text-ink-muted max-md:ml-1.5">
          {t('setup.examples.number', { number })}
        </span>
        <span className="mr-1 ml-auto">
          <TokenCount of={({ examples }) => examples.each[index]} />
        </span>
        <span className="-mr-1.5 flex">
          <IconButton
            size="small"
            icon={ArrowUp}
            label={t('setup.examples.moveUp', { number })}
            shortcut="Alt+Up"
            aria-disabled={index === 0}
            onClick={() => actions.move(id, index - 1)}
          />
          <IconButton
            size="small"
            icon={ArrowDown}
            label={t('setup.examples.moveDown', { number })}
            shortcut="Alt+Down"
            aria-disabled={index === count - 1}
            onClick={() => actions.move(id, index + 1)}
          />
          <IconButton
            size="small"
            icon={CopyPlus}
            label={t('setup.examples.duplicate', { number })}
            onClick={() => actions.duplicate(example)}
          />
          <IconButton
            size="small"
            icon={Trash2}
            variant="danger"
            data-action="delete"
            label={t('setup.examples.delete', { number })}
            onClick={() => actions.remove(example)}
          />
        </span>
      </div>
      <ExampleText example={example} part="user" onChange={actions.change} />
      <ExampleText example={example} part="assistant" onChange={actions.change} />
    </li>
  );
}

function ExampleText({
  example,
  part,
  onChange,
}: {
  example: FewShotExample;
  part: 'user' | 'assistant';
  onChange: ExampleActions['change'];
}) {
  const { t } = useMessages();
  const { tooLong, limited } = useTextLimit(example[part], (text) => onChange(example.id, part, text));
  return (
    <TextArea
      label={t(`setup.examples.${part}`)}
      placeholder={t(`setup.examples.${part}Placeholder`)}
      value={example[part]}
      {...limited}
      error={tooLong ? t('setup.tooLong', { limit: LONGEST_TEXT }) : undefined}
      rows={part === 'user' ? 1 : 2}
      maxHeight="16rem"
      className="gap-1 [&_label]:text-xs [&_label]:text-ink-muted"
    />
  );
}
