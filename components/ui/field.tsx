'use client';

import { useId, type ReactNode } from 'react';
import { classNames } from './class-names';
import { FieldError } from './field-error';
import { InfoTip } from './info-tip';

/** What the control inside a field must carry. */
export interface FieldControl {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

export interface FieldTexts {
  label: string;
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean;
  tip?: ReactNode;
  description?: ReactNode;
  error?: ReactNode;
}

export interface FieldProps extends FieldTexts {
  /** Stands at the end of the label's row, such as a reset button or a count. */
  action?: ReactNode;
  className?: string;
  children: (control: FieldControl) => ReactNode;
}

/** A control with its label, explanation, description and error, wired for screen readers. */
export function Field({
  label,
  hideLabel,
  tip,
  description,
  error,
  action,
  className,
  children,
}: FieldProps) {
  const id = useId();
  const describedBy = classNames(description != null && `${id}-description`, error != null && `${id}-error`);
  return (
    <div className={classNames('relative flex min-w-0 flex-col gap-1.5', className)}>
      <div className={hideLabel && !action ? 'contents' : 'flex min-h-6 items-center gap-1'}>
        <label htmlFor={id} className={hideLabel ? 'sr-only' : 'text-[0.8125rem] font-medium text-ink'}>
          {label}
        </label>
        {tip != null && <InfoTip label={label}>{tip}</InfoTip>}
        {action != null && <div className="ml-auto flex items-center gap-1">{action}</div>}
      </div>
      {children({
        id,
        'aria-describedby': describedBy === '' ? undefined : describedBy,
        'aria-invalid': error != null || undefined,
      })}
      {description != null && (
        <p id={`${id}-description`} className="text-xs leading-relaxed text-ink-muted">
          {description}
        </p>
      )}
      {error != null && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}
