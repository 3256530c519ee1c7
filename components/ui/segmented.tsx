'use client';

import { type LucideIcon } from 'lucide-react';
import { useId } from 'react';
import { classNames } from './class-names';

export interface SegmentedOption<Value extends string> {
  value: Value;
  label: string;
  icon?: LucideIcon;
  /** Shows the icon alone; the label stays as name and tooltip. */
  iconOnly?: boolean;
  disabled?: boolean;
}

export interface SegmentedProps<Value extends string> {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  options: readonly SegmentedOption<Value>[];
  className?: string;
}

/** One choice out of a few, all in sight: native radio buttons, so arrow keys work as everywhere. */
export function Segmented<Value extends string>({
  label,
  value,
  onChange,
  options,
  className,
}: SegmentedProps<Value>) {
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={classNames(
        'inline-flex rounded-control bg-sunken p-0.5 ring-1 ring-line ring-inset',
        className,
      )}
    >
      {options.map(({ icon: Icon, ...option }) => (
        <label
          key={option.value}
          data-tooltip={option.iconOnly ? option.label : undefined}
          className={classNames(
            'relative flex h-7 min-w-8 flex-auto cursor-pointer items-center justify-center gap-1.5 rounded-[0.3125rem] px-2.5 text-xs font-medium whitespace-nowrap text-ink-muted transition-colors max-md:h-9',
            'hover:text-ink has-checked:bg-raised has-checked:text-ink has-checked:shadow-control',
            'has-focus-visible:outline-2 has-focus-visible:outline-focus has-disabled:cursor-default has-disabled:opacity-50',
          )}
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => onChange(option.value)}
            className="absolute inset-0 size-full cursor-[inherit] appearance-none outline-none"
          />
          {Icon && <Icon aria-hidden className="size-4" />}
          <span className={option.iconOnly ? 'sr-only' : undefined}>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
