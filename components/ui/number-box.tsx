'use client';

import { useState } from 'react';
import { classNames } from './class-names';
import { type FieldControl } from './field';

export interface NumberBoxProps extends Partial<FieldControl> {
  value: number;
  min: number;
  max: number;
  step: number;
  onChange: (value: number) => void;
  disabled?: boolean;
  'aria-label'?: string;
  className?: string;
}

/**
 * A number typed by hand. While it is being typed it may be anything; each state that is a number in range counts
 * at once, and on leaving the box what is out of range moves to the nearest end.
 */
export function NumberBox({ value, min, max, step, onChange, className, ...rest }: NumberBoxProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const number = Number(typed);
  const entered = typed !== null && typed.trim() !== '' && Number.isFinite(number);
  const fits = entered && number >= min && number <= max;

  const leave = () => {
    setTyped(null);
    if (entered && !fits) onChange(Math.min(max, Math.max(min, number)));
  };

  return (
    <input
      {...rest}
      type="number"
      inputMode={step < 1 || min < 0 ? 'decimal' : 'numeric'}
      min={min}
      max={max}
      step={step}
      value={typed ?? value}
      aria-invalid={(typed !== null && !fits) || rest['aria-invalid'] || undefined}
      onChange={(event) => {
        const text = event.target.value;
        setTyped(text);
        const next = Number(text);
        if (text.trim() !== '' && next >= min && next <= max) onChange(next);
      }}
      onBlur={leave}
      onKeyDown={(event) => event.key === 'Enter' && leave()}
      className={classNames(
        'input no-spinner h-7 px-2 text-right text-[0.8125rem] tabular-nums max-md:h-9',
        className,
      )}
    />
  );
}
