'use client';

import { SliderField } from '@/components/ui/slider-field';
import { Switch } from '@/components/ui/switch';

export interface OptionalSliderFieldProps {
  label: string;
  tip: string;
  /** The label of the number, once it is on. */
  numberLabel: string;
  error?: string;
  value: number | null;
  /** What it is switched on with. */
  initial: number;
  min: number;
  max: number;
  step: number;
  onChange: (value: number | null) => void;
}

/** A number in a small range that may be off altogether. */
export function OptionalSliderField({
  label,
  tip,
  numberLabel,
  error,
  value,
  initial,
  onChange,
  ...range
}: OptionalSliderFieldProps) {
  return (
    <div className="flex flex-col gap-2">
      <Switch
        label={label}
        tip={tip}
        checked={value !== null}
        onChange={(on) => onChange(on ? initial : null)}
      />
      {value !== null && (
        <SliderField label={numberLabel} error={error} value={value} onChange={onChange} {...range} />
      )}
    </div>
  );
}
