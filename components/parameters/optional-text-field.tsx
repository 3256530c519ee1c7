'use client';

import { useId, useState } from 'react';
import { FieldError } from '@/components/ui/field-error';
import { InfoTip } from '@/components/ui/info-tip';
import { useMessages } from '@/components/ui/messages-provider';
import { TextArea } from '@/components/ui/text-area';
import { shownText } from '@/lib/tokens/shown-piece';

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
          description={isPlain(value) ? undefined : <Exactly text={value} />}
          error={error}
        />
      )}
      {value === null && error !== undefined && <FieldError>{error}</FieldError>}
    </div>
  );
}

/** Whether a text box shows all that there is in a text. */
function isPlain(text: string): boolean {
  return text === text.trim() && !/[\n\r\t]/.test(text);
}

/** The text with its line breaks, tabs and the spaces at its ends visible: they matter in a prompt. */
function Exactly({ text }: { text: string }) {
  const { t } = useMessages();
  const start = text.length - text.trimStart().length;
  const end = Math.max(start, text.trimEnd().length);
  const middle = text
    .slice(start, end)
    .split(/([\n\r\t]+)/)
    .map((part, index) => (index % 2 === 0 ? part : <Signs key={index} text={part} />));
  return (
    <span className="line-clamp-3 wrap-anywhere">
      {t('parameters.optionalText.exactly')}{' '}
      <span className="font-mono text-ink">
        <Signs text={text.slice(0, start)} />
        {middle}
        <Signs text={text.slice(end)} />
      </span>
    </span>
  );
}

function Signs({ text }: { text: string }) {
  return text === '' ? null : (
    <span className="rounded-xs bg-accent-soft text-accent-text">{shownText(text)}</span>
  );
}
