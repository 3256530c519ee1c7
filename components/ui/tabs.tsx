'use client';

import { type LucideIcon } from 'lucide-react';
import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { classNames } from './class-names';

export interface Tab<Id extends string> {
  id: Id;
  label: string;
  icon?: LucideIcon;
  /** Shown after the label, such as a number. */
  mark?: ReactNode;
  panel: ReactNode;
}

export interface TabsProps<Id extends string> {
  label: string;
  tabs: readonly Tab<Id>[];
  value: Id;
  onChange: (id: Id) => void;
  className?: string;
  /** Stands at the end of the row of tabs. */
  action?: ReactNode;
}

/** Tabs with roving focus; only the chosen panel is rendered. */
export function Tabs<Id extends string>({ label, tabs, value, onChange, className, action }: TabsProps<Id>) {
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  const index = tabs.findIndex((tab) => tab.id === value);

  const onKeyDown = (event: KeyboardEvent) => {
    const last = tabs.length - 1;
    const next = {
      ArrowRight: index === last ? 0 : index + 1,
      ArrowLeft: index <= 0 ? last : index - 1,
      Home: 0,
      End: last,
    }[event.key];
    const tab = next === undefined ? undefined : tabs[next];
    if (!tab) return;
    event.preventDefault();
    onChange(tab.id);
    row.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next ?? 0]?.focus();
  };

  return (
    <div className={classNames('flex min-h-0 flex-col', className)}>
      <div className="flex items-center gap-2 border-b border-line">
        <div
          ref={row}
          role="tablist"
          aria-label={label}
          onKeyDown={onKeyDown}
          className="flex min-w-0 flex-1 gap-1 overflow-x-auto"
        >
          {tabs.map(({ icon: Icon, ...tab }) => (
            <button
              key={tab.id}
              type="button"
              role="tab"
              id={`${id}-${tab.id}-tab`}
              aria-selected={tab.id === value}
              aria-controls={tab.id === value ? `${id}-${tab.id}` : undefined}
              tabIndex={tab.id === value ? 0 : -1}
              onClick={() => onChange(tab.id)}
              className={classNames(
                'flex h-10 shrink-0 cursor-pointer items-center gap-2 border-b-2 border-transparent px-3 text-sm font-medium whitespace-nowrap focus-visible:-outline-offset-2',
                'text-ink-muted transition-colors hover:text-ink aria-selected:border-accent aria-selected:text-ink',
              )}
            >
              {Icon && <Icon aria-hidden className="size-4" />}
              {tab.label}
              {tab.mark}
            </button>
          ))}
        </div>
        {action}
      </div>
      {tabs.map(
        (tab) =>
          tab.id === value && (
            <div
              key={tab.id}
              role="tabpanel"
              id={`${id}-${tab.id}`}
              aria-labelledby={`${id}-${tab.id}-tab`}
              tabIndex={0}
              className="min-h-0 flex-1"
            >
              {tab.panel}
            </div>
          ),
      )}
    </div>
  );
}
