'use client';

import { Plus } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field-error';
import { InfoTip } from '@/components/ui/info-tip';
import { useMessages } from '@/components/ui/messages-provider';
import { announce } from '@/components/ui/toasts';
import type { Model } from '@/lib/models/model';
import { AddBiases } from './add-biases';
import { BiasRow } from './bias-row';
import { foreignIds, withBiases, withoutBiases, type Biases } from './biases';
import { useTokenLookup } from './use-token-lookup';
import { useTokenPieces } from './use-token-pieces';

export interface BiasesFieldProps {
  label: string;
  tip: string;
  error?: string;
  value: Biases;
  min: number;
  max: number;
  model: Model;
  /** Tokens are being added from the beginning. */
  startsAdding: boolean;
  /** `part` is what was changed: an added or a removed token is a step of its own for undo. */
  onChange: (value: Biases, part: string) => void;
}

/** So many rows are drawn without being asked for. */
const SHOWN_AT_FIRST = 30;

/** A list of tokens with a bias for each, which grows by the text or the id of tokens. */
export function BiasesField({
  label,
  tip,
  error,
  value,
  min,
  max,
  model,
  startsAdding,
  onChange,
}: BiasesFieldProps) {
  const { t } = useMessages();
  const id = useId();
  const { encoding } = model;
  const [adding, setAdding] = useState(startsAdding);
  const [all, setAll] = useState(false);
  const addButton = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const lookup = useTokenLookup();
  const ids = Object.keys(value);
  const pieces = useTokenPieces(lookup, encoding, ids);
  const foreign = foreignIds(value, encoding);
  // What is added when its tokens have been found must not undo what was changed meanwhile.
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });

  const remove = (gone: readonly string[], index: number) => {
    onChange(withoutBiases(latest.current, gone, encoding), `without ${gone.join()}`);
    announce(t('parameters.biases.removed', { count: gone.length }));
    const buttons = list.current?.querySelectorAll<HTMLElement>('button[data-remove]') ?? [];
    (buttons[index + 1] ?? buttons[index - 1] ?? addButton.current)?.focus();
  };
  const shown = all ? ids : ids.slice(0, SHOWN_AT_FIRST);

  return (
    <div role="group" aria-labelledby={`${id}-label`} className="flex flex-col gap-2">
      <div className="flex min-h-7 items-center gap-1">
        <span id={`${id}-label`} className="text-[0.8125rem] font-medium text-ink">
          {label}
        </span>
        <InfoTip label={label}>{tip}</InfoTip>
        <div className="ml-auto flex gap-1">
          {ids.length > 1 && (
            <Button variant="ghost" size="small" onClick={() => remove(ids, ids.length)}>
              {t('parameters.biases.removeAll')}
            </Button>
          )}
          <Button
            ref={addButton}
            variant="ghost"
            size="small"
            icon={Plus}
            aria-expanded={adding}
            onClick={() => setAdding(!adding)}
          >
            {t('parameters.biases.add')}
          </Button>
        </div>
      </div>
      {error !== undefined && <FieldError>{error}</FieldError>}
      {adding && (
        <AddBiases
          {...{ min, max, encoding, lookup }}
          value={value}
          onAdd={(added) =>
            onChange(withBiases(latest.current, added, encoding), `with ${Object.keys(added).join()}`)
          }
          onClose={() => {
            setAdding(false);
            addButton.current?.focus();
          }}
        />
      )}
      {ids.length === 0 && !adding && (
        <p className="text-xs leading-relaxed text-ink-muted">{t('parameters.biases.empty')}</p>
      )}
      {[...foreign].map(([before, gone]) => (
        <div
          key={before}
          className="flex flex-col items-start gap-1.5 rounded-control border border-warning-line bg-warning-soft px-2.5 py-2 text-xs leading-relaxed text-warning-text"
        >
          <p role="status">
            {t('parameters.biases.otherEncoding', {
              count: gone.length,
              before,
              now: encoding,
              model: model.name,
            })}
          </p>
          <Button size="small" onClick={() => remove(gone, ids.length)}>
            {t('parameters.biases.removeThese', { count: gone.length })}
          </Button>
        </div>
      ))}
      {ids.length > 0 && (
        <ul ref={list} className="flex flex-col gap-1.5">
          {shown.map((token, index) => (
            <BiasRow
              key={token}
              id={token}
              piece={pieces.of.get(token)}
              encoding={encoding}
              value={value[token] ?? 0}
              min={min}
              max={max}
              onChange={(bias) => onChange(withBiases(latest.current, { [token]: bias }, encoding), token)}
              onRemove={() => remove([token], index)}
            />
          ))}
        </ul>
      )}
      {shown.length < ids.length && (
        <Button variant="ghost" size="small" onClick={() => setAll(true)}>
          {t('parameters.biases.showAll', { count: ids.length })}
        </Button>
      )}
      {(ids.length > 0 || adding) && (
        <p className="text-xs leading-relaxed text-ink-muted">
          {pieces.failed
            ? t('parameters.biases.failed')
            : t(model.known ? 'parameters.biases.encoding' : 'parameters.biases.assumedEncoding', {
                encoding,
                model: model.name,
              })}
        </p>
      )}
    </div>
  );
}
