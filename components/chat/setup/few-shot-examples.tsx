'use client';

import { MessagesSquare, Plus } from 'lucide-react';
import { useRef, useState, type DragEvent } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '@/components/ui/button';
import { InfoTip } from '@/components/ui/info-tip';
import { useMessages } from '@/components/ui/messages-provider';
import { announce } from '@/components/ui/toasts';
import { newExampleId, withExample, withExampleAt } from '@/lib/chat/few-shot-examples';
import { useChangeSetup, useChat } from '../store/chat-provider';
import { EXAMPLE_DRAG_TYPE, FewShotExampleCard, type ExampleActions } from './few-shot-example-card';
import { TokenCount } from './token-count';
import { useUndoableChange } from './use-undoable-change';

/** Questions with the answers that they should get, in the order in which they are sent. */
export function FewShotExamples() {
  const { t } = useMessages();
  const examples = useChat(({ setup }) => setup.fewShotExamples);
  const changeSetup = useChangeSetup();
  const changeUndoably = useUndoableChange();
  const list = useRef<HTMLOListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  /** Where a dragged example would be put: before the example of this index. */
  const [gap, setGap] = useState<number | null>(null);

  const cards = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-example]') ?? [])];
  const add = (user: string, assistant: string, afterId?: string) => {
    const fewShotExamples = withExample(examples, { user, assistant }, afterId);
    flushSync(() => changeSetup(`example-added-${fewShotExamples.length}`, { fewShotExamples }));
    const at = afterId === undefined ? -1 : examples.findIndex(({ id }) => id === afterId) + 1;
    const card = cards().at(at);
    card?.querySelector('textarea')?.focus();
    card?.scrollIntoView({ block: 'nearest' });
  };
  const move = (id: string, to: number) => {
    const fewShotExamples = withExampleAt(examples, id, to);
    if (fewShotExamples === examples) return;
    const focused = document.activeElement;
    flushSync(() => changeSetup(`example-moved-${id}`, { fewShotExamples }));
    // The browser takes the focus from an element that changes its place.
    if (focused instanceof HTMLElement && list.current?.contains(focused)) focused.focus();
    const position = fewShotExamples.findIndex((example) => example.id === id) + 1;
    announce(t('setup.examples.moved', { position, count: fewShotExamples.length }));
  };
  const actions: ExampleActions = {
    change: (id, part, text) =>
      changeSetup(`example-${part}-${id}`, {
        fewShotExamples: examples.map((example) =>
          example.id === id ? { ...example, [part]: text } : example,
        ),
      }),
    move,
    duplicate: ({ id, user, assistant }) => add(user, assistant, id),
    remove: (removed) => {
      const index = examples.indexOf(removed);
      flushSync(() =>
        changeUndoably({
          field: `example-removed-${removed.id}`,
          message: t('setup.examples.deleted', { number: index + 1 }),
          change: (setup) => ({
            ...setup,
            fewShotExamples: setup.fewShotExamples.filter(({ id }) => id !== removed.id),
          }),
          restore: (setup) => ({
            ...setup,
            fewShotExamples: setup.fewShotExamples.toSpliced(index, 0, {
              ...removed,
              id: newExampleId(setup.fewShotExamples),
            }),
          }),
        }),
      );
      const next = cards()[Math.min(index, examples.length - 2)];
      (next?.querySelector<HTMLElement>('[data-action="delete"]') ?? addButton.current)?.focus();
    },
  };

  const dragged = (event: DragEvent) => event.dataTransfer.types.includes(EXAMPLE_DRAG_TYPE);
  const gapAt = (y: number) => {
    const middles = cards().map((card) => {
      const { top, height } = card.getBoundingClientRect();
      return top + height / 2;
    });
    const below = middles.findIndex((middle) => y < middle);
    return below < 0 ? middles.length : below;
  };

  return (
    <section aria-labelledby="few-shot-examples" className="flex flex-col gap-2">
      <div className="flex min-h-7 items-center gap-1">
        <h3 id="few-shot-examples" className="text-[0.8125rem] font-medium text-ink">
          {t('setup.examples.title')}
        </h3>
        <InfoTip label={t('setup.examples.title')}>{t('setup.examples.tip')}</InfoTip>
        <span className="ml-auto flex items-center gap-2">
          <TokenCount of={(counts) => (examples.length > 0 ? counts.examples.total : undefined)} />
          <Button ref={addButton} size="small" icon={Plus} onClick={() => add('', '')}>
            {t('setup.examples.add')}
          </Button>
        </span>
      </div>
      {examples.length === 0 ? (
        <div className="flex gap-3 rounded-card border border-dashed border-line-control px-4 py-4">
          <MessagesSquare aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-faint" />
          <p className="text-[0.8125rem] leading-relaxed text-pretty text-ink-muted">
            {t('setup.examples.empty')}
          </p>
        </div>
      ) : (
        <ol
          ref={list}
          className="flex flex-col gap-2.5"
          onDragOver={(event) => {
            if (!dragged(event)) return;
            event.preventDefault();
            event.dataTransfer.dropEffect = 'move';
            setGap(gapAt(event.clientY));
          }}
          onDragLeave={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setGap(null);
          }}
          onDragEnd={() => setGap(null)}
          onDrop={(event) => {
            if (!dragged(event)) return;
            event.preventDefault();
            setGap(null);
            const id = event.dataTransfer.getData(EXAMPLE_DRAG_TYPE);
            const from = examples.findIndex((example) => example.id === id);
            const to = gapAt(event.clientY);
            move(id, to > from ? to - 1 : to);
          }}
        >
          {examples.map((example, index) => (
            <FewShotExampleCard
              key={example.id}
              example={example}
              index={index}
              count={examples.length}
              actions={actions}
              dropMark={
                gap === index ? 'before' : gap === index + 1 && index === examples.length - 1 ? 'after' : null
              }
            />
          ))}
        </ol>
      )}
    </section>
  );
}
