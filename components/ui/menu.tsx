'use client';

import { Check, type LucideIcon } from 'lucide-react';
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { classNames } from './class-names';
import { Kbd } from './kbd';
import { placePopover, placesByStyle } from './place-popover';

export interface MenuItem {
  id: string;
  label: string;
  description?: string;
  icon?: LucideIcon;
  onSelect: () => void;
  disabled?: boolean;
  danger?: boolean;
  /** Given for a choice among several: the item is a radio item. */
  checked?: boolean;
  shortcut?: string;
  /** Draws a line above the item. */
  separated?: boolean;
}

export interface MenuProps {
  /** The accessible name of the button and of the list. */
  label: string;
  /** What the button shows. */
  children: ReactNode;
  items: readonly MenuItem[];
  align?: 'start' | 'end';
  /** The look of the button, as from `Button`. */
  className?: string;
  /** Shows the label as tooltip, for a button without words. */
  tooltip?: boolean;
  disabled?: boolean;
}

/** A button with a list of actions. Arrow keys, Home, End and the first letters move, Escape closes. */
export function Menu({
  label,
  children,
  items,
  align = 'end',
  className,
  tooltip = false,
  disabled,
}: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: '', at: 0 });
  const [open, setOpen] = useState(false);

  const entries = () => [
    ...(list.current?.querySelectorAll<HTMLButtonElement>('button:not([aria-disabled="true"])') ?? []),
  ];

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const all = entries();
    const current = all.findIndex((entry) => entry === document.activeElement);
    let next: number | undefined;
    if (event.key === 'ArrowDown') next = (current + 1) % all.length;
    else if (event.key === 'ArrowUp') next = (current - 1 + all.length) % all.length;
    else if (event.key === 'Home') next = 0;
    else if (event.key === 'End') next = all.length - 1;
    else if (event.key === 'Tab') list.current?.hidePopover();
    else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey) {
      const { text, at } = typed.current;
      const search = (event.timeStamp - at < 700 ? text : '') + event.key.toLowerCase();
      typed.current = { text: search, at: event.timeStamp };
      const from = search.length > 1 ? current : current + 1;
      const order = all.map((_, index) => (from + index) % all.length);
      next = order.find((index) => all[index]?.dataset.label?.toLowerCase().startsWith(search));
    }
    if (next === undefined) return;
    event.preventDefault();
    all[next]?.focus();
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        disabled={disabled}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        data-tooltip={tooltip ? label : undefined}
        popoverTarget={id}
        style={{ anchorName: `--${id}` }}
        onKeyDown={(event) => {
          if (open || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
          event.preventDefault();
          button.current?.click();
        }}
        className={className}
      >
        {children}
      </button>
      <div
        ref={list}
        id={id}
        role="menu"
        aria-label={label}
        popover="auto"
        tabIndex={-1}
        style={{ positionAnchor: `--${id}` }}
        onKeyDown={onKeyDown}
        onBeforeToggle={(event) => event.newState === 'open' && setOpen(true)}
        onToggle={(event) => {
          // Only now: items that vanish while they have the focus would keep it from going back to the button.
          if (event.newState === 'closed') setOpen(false);
          if (event.newState !== 'open' || !list.current || !button.current) return;
          if (!placesByStyle()) placePopover(list.current, button.current, align);
          const all = entries();
          (all.find((entry) => entry.ariaChecked === 'true') ?? all[0] ?? list.current).focus();
        }}
        className={classNames(
          'popover max-h-[min(24rem,80dvh)] min-w-44 overflow-y-auto p-1',
          align === 'end' ? 'popover-end' : 'popover-start',
        )}
      >
        {open &&
          items.map(({ icon: Icon, ...item }) => (
            <div
              key={item.id}
              role="none"
              className={item.separated ? 'mt-1 border-t border-line pt-1' : undefined}
            >
              <button
                type="button"
                role={item.checked === undefined ? 'menuitem' : 'menuitemradio'}
                aria-checked={item.checked}
                aria-disabled={item.disabled || undefined}
                data-label={item.label}
                tabIndex={-1}
                onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
                onClick={() => {
                  if (item.disabled) return;
                  list.current?.hidePopover();
                  item.onSelect();
                }}
                className={classNames(
                  'flex min-h-8 w-full cursor-pointer items-center gap-2.5 rounded-control px-2.5 py-1.5 text-left text-sm outline-none max-md:min-h-10',
                  'focus:bg-hover aria-disabled:cursor-default aria-disabled:opacity-50',
                  item.danger ? 'text-danger-text' : 'text-ink',
                )}
              >
                {item.checked !== undefined && (
                  <Check
                    aria-hidden
                    className={classNames('size-4 shrink-0 text-accent-text', !item.checked && 'invisible')}
                  />
                )}
                {Icon && <Icon aria-hidden className="size-4 shrink-0 text-ink-faint" />}
                <span className="min-w-0 flex-1">
                  {item.label}
                  {item.description && (
                    <span className="block text-xs text-ink-faint">{item.description}</span>
                  )}
                </span>
                {item.shortcut && <Kbd keys={item.shortcut} />}
              </button>
            </div>
          ))}
      </div>
    </>
  );
}
