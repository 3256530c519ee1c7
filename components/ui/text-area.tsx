'use client';

import { type ComponentProps } from 'react';
import { classNames } from './class-names';
import { Field, type FieldProps, type FieldTexts } from './field';

export interface TextAreaProps
  extends FieldTexts, Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'id' | 'children'> {
  value: string;
  onChange: (value: string) => void;
  action?: FieldProps['action'];
  mono?: boolean;
  /** The height, in CSS, from which the text scrolls. */
  maxHeight?: string;
  /** Classes of the textarea itself; `className` is for the whole field. */
  inputClassName?: string;
}

/** A text box that grows with its text. */
export function TextArea({
  label,
  hideLabel,
  tip,
  description,
  error,
  action,
  mono,
  rows = 3,
  maxHeight = '20rem',
  onChange,
  className,
  inputClassName,
  ...rest
}: TextAreaProps) {
  return (
    <Field {...{ label, hideLabel, tip, description, error, action, className }}>
      {(control) => (
        <textarea
          autoComplete="off"
          {...rest}
          {...control}
          rows={rows}
          onChange={(event) => onChange(event.target.value)}
          style={{ maxHeight, minHeight: `calc(${rows} * 1lh + 1rem + 2px)` }}
          className={classNames(
            'input resize-none py-2 leading-relaxed field-sizing-content',
            mono && 'font-mono text-[0.8125rem]',
            inputClassName,
          )}
        />
      )}
    </Field>
  );
}
