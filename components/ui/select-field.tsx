'use client';

import { ChevronDown } from 'lucide-react';
import { Field, type FieldProps, type FieldTexts } from './field';

export interface SelectOption<Value extends string> {
  value: Value;
  label: string;
  disabled?: boolean;
  /** Options with the same group stand under its name; they must follow each other. */
  group?: string;
}

export interface SelectFieldProps<Value extends string> extends FieldTexts {
  value: Value;
  onChange: (value: Value) => void;
  options: readonly SelectOption<Value>[];
  disabled?: boolean;
  action?: FieldProps['action'];
  className?: string;
}

export function SelectField<Value extends string>({
  value,
  onChange,
  options,
  disabled,
  ...field
}: SelectFieldProps<Value>) {
  const groups = [...new Set(options.map((option) => option.group))];
  const entries = (group: string | undefined) =>
    options
      .filter((option) => option.group === group)
      .map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
        </option>
      ));
  return (
    <Field {...field}>
      {(control) => (
        <div className="relative">
          <select
            {...control}
            value={value}
            disabled={disabled}
            onChange={(event) => {
              const chosen = options.find((option) => option.value === event.target.value);
              if (chosen) onChange(chosen.value);
            }}
            className="input h-9 cursor-pointer appearance-none truncate pr-9 max-md:h-10"
          >
            {groups.map((group) =>
              group === undefined ? (
                entries(group)
              ) : (
                <optgroup key={group} label={group}>
                  {entries(group)}
                </optgroup>
              ),
            )}
          </select>
          <ChevronDown
            aria-hidden
            className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-ink-faint"
          />
        </div>
      )}
    </Field>
  );
}
