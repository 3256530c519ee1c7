'use client';

import { useId, type ReactNode } from 'react';
import { classNames } from './class-names';
import { InfoTip } from './info-tip';

export interface SwitchProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  tip?: ReactNode;
  description?: ReactNode;
  disabled?: boolean;
  className?: string;
}

export function Switch({ label, checked, onChange, tip, description, disabled, className }: SwitchProps) {
  const id = useId();
  return (
    <div className={classNames('flex items-start gap-3', className)}>
      <div className="min-w-0 flex-1">
        <div className="flex min-h-6 items-center gap-1">
          <label htmlFor={id} className="cursor-pointer text-[0.8125rem] font-medium text-ink">
            {label}
          </label>
          {tip != null && <InfoTip label={label}>{tip}</InfoTip>}
        </div>
        {description != null && (
          <p id={`${id}-description`} className="text-xs leading-relaxed text-ink-muted">
            {description}
          </p>
        )}
      </div>
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={checked}
        disabled={disabled}
        aria-describedby={description != null ? `${id}-description` : undefined}
        onChange={(event) => onChange(event.target.checked)}
        className="switch"
      />
    </div>
  );
}
