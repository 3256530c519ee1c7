'use client';

import { X } from 'lucide-react';
import { useState } from 'react';
import { Field, type FieldTexts } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { useMessages } from '@/components/ui/messages-provider';

export interface OptionalNumberFieldProps extends FieldTexts {
  value: number | null;
  min: number;
  max: number;
  onChange: (value: number | null) => void;
}

/** A whole number that may be left out. What is typed but is no such number stays in the box and is told. */
export function OptionalNumberField({ value, min, max, onChange, ...field }: OptionalNumberFieldProps) {
  const { t } = useMessages();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (value === null ? '' : String(value));
  const wrong = read(shown, min, max) === undefined;

  const change = (text: string) => {
    const next = read(text, min, max);
    setTyped(next === undefined ? text : null);
    if (next !== undefined && next !== value) onChange(next);
  };

  return (
    <Field
      {...field}
      error={wrong ? t('ui.outOfRange', { min, max }) : field.error}
      action={
        shown !== '' && (
          <IconButton
            size="small"
            icon={X}
            label={t('parameters.clear', { label: field.label })}
            onClick={() => change('')}
          />
        )
      }
    >
      {(control) => (
        <input
          {...control}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          value={shown}
          placeholder={t('parameters.unset')}
          onChange={(event) => change(event.target.value)}
          className="input h-9 tabular-nums max-md:h-10"
        />
      )}
    </Field>
  );
}

function read(text: string, min: number, max: number): number | null | undefined {
  const plain = text.trim();
  if (plain === '') return null;
  const number = /^-?\d+$/.test(plain) ? Number(plain) : NaN;
  return number >= min && number <= max ? number : undefined;
}
