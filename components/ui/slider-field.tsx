'use client';

import { RotateCcw } from 'lucide-react';
import { type CSSProperties, useRef } from 'react';
import { classNames } from './class-names';
import { Field, type FieldTexts } from './field';
import { IconButton } from './icon-button';
import { useMessages } from './messages-provider';
import { NumberBox } from './number-box';

export interface SliderFieldProps extends Omit<FieldTexts, 'hideLabel'> {
  value: number;
  min: number;
  max: number;
  step: number;
  onChange: (value: number) => void;
  /** Where the reset button goes back to; without it there is none. */
  defaultValue?: number;
  disabled?: boolean;
  /** Why it is disabled; shown in place of the description. */
  reason?: string;
  /** The value in words, where the number alone says too little, such as "all". */
  valueText?: string;
}

/** A number with a slider and a box, and a way back to its default. */
export function SliderField({
  label,
  tip,
  description,
  error,
  value,
  min,
  max,
  step,
  onChange,
  defaultValue,
  disabled = false,
  reason,
  valueText,
}: SliderFieldProps) {
  const { t, formatNumber } = useMessages();
  const range = useRef<HTMLInputElement>(null);
  const changed = defaultValue !== undefined && value !== defaultValue && !disabled;
  const filled = max > min ? ((Math.min(max, Math.max(min, value)) - min) / (max - min)) * 100 : 0;
  const filledTo: CSSProperties & Record<'--filled', string> = { '--filled': `${filled}%` };
  return (
    <Field
      label={label}
      tip={tip}
      description={disabled && reason ? reason : description}
      error={error}
      className={classNames('gap-1', disabled && '[&_label]:text-ink-faint')}
      action={
        <>
          {changed && (
            <IconButton
              size="small"
              icon={RotateCcw}
              label={t('ui.reset', { label, value: formatNumber(defaultValue) })}
              onClick={() => {
                onChange(defaultValue);
                range.current?.focus();
              }}
            />
          )}
          {valueText && <span className="text-xs text-ink-muted">{valueText}</span>}
          <NumberBox
            {...{ value, min, max, step, onChange, disabled }}
            aria-label={t('ui.valueOf', { label })}
            className={String(max).length > 5 ? 'w-24' : 'w-[4.5rem]'}
          />
        </>
      }
    >
      {(control) => (
        <input
          {...control}
          ref={range}
          type="range"
          min={min}
          max={max}
          step={step}
          value={value}
          disabled={disabled}
          aria-valuetext={valueText}
          onChange={(event) => onChange(Number(event.target.value))}
          style={filledTo}
          className="slider"
        />
      )}
    </Field>
  );
}
