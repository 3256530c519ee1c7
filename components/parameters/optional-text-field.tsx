'use client';

import { useId, useState } from 'react';
import { FieldError } from '@/components/ui/field-error';
import { InfoTip } from '@/components/ui/info-tip';
import { useMessages } from '@/components/ui/messages-provider';
import { TextArea } from '@/components/ui/text-area';
import { visibleStretches } from '@/lib/tokens/visible-text';

export interface OptionalTextFieldProps {
  label: string;
  tip: string;
  error?: string;
  value: string | null;
  onChange: (value: string | null) => void;
}

/** A text that may be left out altogether. Leaving it out does not forget it. */
export function OptionalTextField({ label, tip, error, value, onChange }: OptionalTextFieldProps) {
  const { t } = useMessages();
  const id = useId();
  const [forgotten, setForgotten] = useState('');
  const toggle = (on: boolean) => {
    if (!on) setForgotten(value ?? '');
    onChange(on ? forgotten : null);
  };
  return (
    <div role="group" aria-labelledby={`${id}-label`} className="flex flex-col gap-1.5">
      <div className="flex min-h-6 items-center gap-1">
        <span id={`${id}-label`} className="text-[0.8125rem] font-medium text-ink">
          {label}
        </span>
        <InfoTip label={label}>{tip}</InfoTip>
      </div>
      <label className="flex min-h-6 w-fit cursor-pointer items-center gap-2 text-[0.8125rem] text-ink-muted max-md:min-h-8">
        <input
          type="checkbox"
          checked={value !== null}
          onChange={(event) => toggle(event.target.checked)}
          className="size-4 cursor-pointer accent-accent"
        />
        {t('parameters.optionalText.enter')}
      </label>
      {value !== null && (
        <TextArea
          label={label}
          hideLabel
          mono
          rows={2}
          maxHeight="14rem"
          spellCheck={false}
          value={value}
          onChange={onChange}
          description={exactly(value, t)}
          error={error}
        />
      )}
      {value === null && error !== undefined && <FieldError>{error}</FieldError>}
    </div>
  );
}

/** A text with what a text box does not show made visible: it matters in a prompt. Nothing where it shows all. */
function exactly(text: string, t: ReturnType<typeof useMessages>['t']) {
  const stretches = visibleStretches(text, 'ends');
  if (!stretches.some(({ mark }) => mark)) return undefined;
  return (
    <span className="line-clamp-3 wrap-anywhere">
      {t('parameters.optionalText.exactly')}{' '}
      <span className="font-mono text-ink">
        {stretches.map(({ shown, mark }, index) => (
          <span key={index} className={mark ? 'rounded-xs bg-accent-soft text-accent-text' : undefined}>
            {shown}
          </span>
        ))}
      </span>
    </span>
  );
}
