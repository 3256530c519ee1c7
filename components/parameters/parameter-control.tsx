'use client';

import { lazy, Suspense } from 'react';
import { FieldError } from '@/components/ui/field-error';
import { useMessages } from '@/components/ui/messages-provider';
import { SelectField } from '@/components/ui/select-field';
import { SliderField } from '@/components/ui/slider-field';
import { Switch } from '@/components/ui/switch';
import type { Model } from '@/lib/models/model';
import type { Parameter } from '@/lib/parameters/parameter';
import type {
  ChatParameterValues,
  CompletionParameterValues,
  ParameterName,
} from '@/lib/parameters/parameters';
import { LazyBiasesField } from './biases/lazy-biases-field';
import { OptionalNumberField } from './optional-number-field';
import { OptionalSliderField } from './optional-slider-field';
import { TextsField } from './texts-field';

/** Chat has no such parameter. */
const OptionalTextField = lazy(() =>
  import('./optional-text-field').then((file) => ({ default: file.OptionalTextField })),
);

type Value =
  ChatParameterValues[keyof ChatParameterValues] | CompletionParameterValues[keyof CompletionParameterValues];

export interface ParameterControlProps {
  name: ParameterName;
  /** The parameter's row in the table. */
  row: Pick<Parameter<unknown>, 'control' | 'default'>;
  value: Value;
  model: Model;
  /** What the server said of this parameter, in words. */
  error?: string;
  /** `part` names what of the value was changed: quick changes of one part are one step for undo. */
  onChange: (value: Value, part?: string) => void;
}

/** From so many steps on a number is typed, not slid. */
const LONGEST_SLIDE = 1_000;
const USUAL_ALTERNATIVES = 5;

/** The control of one parameter, as the table of parameters describes it. */
export function ParameterControl({ name, row, value, model, error, onChange }: ParameterControlProps) {
  const { t } = useMessages();
  const { control, default: usual } = row;
  const texts = { label: t(`parameters.${name}.label`), tip: t(`parameters.${name}.tip`), error };

  if (control.kind === 'slider' && typeof value === 'number') {
    const bounds = control.bounds(model);
    const tooMuch = value > bounds.max;
    return (
      <SliderField
        {...texts}
        {...bounds}
        error={
          error ?? (tooMuch ? t('parameters.tooMuch', { model: model.name, max: bounds.max }) : undefined)
        }
        value={value}
        defaultValue={typeof usual === 'number' ? Math.min(usual, bounds.max) : undefined}
        onChange={onChange}
      />
    );
  }
  if (control.kind === 'optional-number' && (typeof value === 'number' || value === null)) {
    const bounds = control.bounds(model);
    return bounds.max - bounds.min > LONGEST_SLIDE ? (
      <OptionalNumberField {...texts} min={bounds.min} max={bounds.max} value={value} onChange={onChange} />
    ) : (
      <OptionalSliderField
        {...texts}
        {...bounds}
        numberLabel={t('parameters.topLogprobs.number')}
        initial={Math.min(USUAL_ALTERNATIVES, bounds.max)}
        value={value}
        onChange={onChange}
      />
    );
  }
  if (control.kind === 'choice') {
    const options = control.options(model);
    const chosen = typeof value === 'string' && options.includes(value) ? value : '';
    return (
      <SelectField
        {...texts}
        value={chosen}
        options={[
          { value: '', label: t('parameters.modelDefault') },
          ...options.map((option) => ({ value: option, label: choiceLabel(option, t) })),
        ]}
        onChange={(option) => onChange(option === '' ? null : option)}
      />
    );
  }
  if (control.kind === 'texts' && Array.isArray(value)) {
    return <TextsField {...texts} values={value} max={control.max} onChange={onChange} />;
  }
  if (control.kind === 'switch' && typeof value === 'boolean') {
    return (
      <div className="flex flex-col gap-1.5">
        <Switch label={texts.label} tip={texts.tip} checked={value} onChange={onChange} />
        {error !== undefined && <FieldError>{error}</FieldError>}
      </div>
    );
  }
  if (control.kind === 'optional-text' && (typeof value === 'string' || value === null)) {
    return (
      <Suspense
        fallback={<div className="h-13.5 pt-1 text-[0.8125rem] font-medium text-ink">{texts.label}</div>}
      >
        <OptionalTextField {...texts} value={value} onChange={onChange} />
      </Suspense>
    );
  }
  if (control.kind === 'biases' && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return (
      <LazyBiasesField
        {...texts}
        value={value}
        min={control.min}
        max={control.max}
        model={model}
        onChange={onChange}
      />
    );
  }
  throw new Error(`The value of ${name} does not fit its control.`);
}

const choices = ['none', 'minimal', 'low', 'medium', 'high', 'xhigh'] as const;

/** The word for an effort or a verbosity; one that is new to us stands as the API calls it. */
function choiceLabel(option: string, t: ReturnType<typeof useMessages>['t']): string {
  const known = choices.find((choice) => choice === option);
  return known ? t(`parameters.choices.${known}`) : option;
}
