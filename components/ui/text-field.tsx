'use client';

import { type ComponentProps } from 'react';
import { classNames } from './class-names';
import { Field, type FieldProps, type FieldTexts } from './field';

export interface TextFieldProps
  extends FieldTexts, Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'id' | 'children'> {
  value: string;
  onChange: (value: string) => void;
  action?: FieldProps['action'];
  mono?: boolean;
}

export function TextField({
  label,
  hideLabel,
  tip,
  description,
  error,
  action,
  mono,
  onChange,
  className,
  ...rest
}: TextFieldProps) {
  return (
    <Field {...{ label, hideLabel, tip, description, error, action, className }}>
      {(control) => (
        <input
          type="text"
          autoComplete="off"
          {...rest}
          {...control}
          onChange={(event) => onChange(event.target.value)}
          className={classNames('input h-9 max-md:h-10', mono && 'font-mono')}
        />
      )}
    </Field>
  );
}
