import { X } from 'lucide-react';
import { type CSSProperties } from 'react';
import { FieldError } from '@/components/ui/field-error';
import { IconButton } from '@/components/ui/icon-button';
import { useMessages } from '@/components/ui/messages-provider';
import { NumberBox } from '@/components/ui/number-box';
import type { Encoding } from '@/lib/models/model';
import { TokenChip } from './token-chip';

export interface BiasRowProps {
  id: string;
  /** The token so that it can be seen; null where the encoding has no such id, undefined while it is looked up. */
  piece: string | null | undefined;
  encoding: Encoding;
  value: number;
  min: number;
  max: number;
  onChange: (value: number) => void;
  onRemove: () => void;
}

/** One token with its bias. */
export function BiasRow({ id, piece, encoding, value, min, max, onChange, onRemove }: BiasRowProps) {
  const { t } = useMessages();
  const name = t('parameters.biases.token', { piece: piece ?? '', id });
  const label = t('parameters.biases.biasOf', { token: name });
  const whole = (bias: number) => onChange(Math.round(bias));
  return (
    <li className="flex flex-col rounded-control border border-line bg-surface px-2 pt-1 pb-0.5">
      <div className="flex items-center gap-1.5">
        <TokenChip piece={piece} id={id} className="flex-1" />
        <NumberBox
          {...{ value, min, max }}
          step={1}
          onChange={whole}
          aria-label={t('ui.valueOf', { label })}
          className="w-16!"
        />
        <IconButton
          data-remove=""
          size="small"
          icon={X}
          label={t('ui.remove', { label: name })}
          onClick={onRemove}
        />
      </div>
      <input
        type="range"
        aria-label={label}
        {...{ value, min, max }}
        step={1}
        onChange={(event) => onChange(Number(event.target.value))}
        style={railOf(value, min, max)}
        className="slider"
      />
      {piece === null && <FieldError>{t('parameters.biases.noSuchId', { id, encoding })}</FieldError>}
    </li>
  );
}

/** A bias is filled from the middle, where it does nothing. */
function railOf(value: number, min: number, max: number): CSSProperties & Record<'--rail', string> {
  const at = (bias: number) => ((bias - min) / (max - min)) * 100;
  const [from, to] = [at(Math.min(0, value)), at(Math.max(0, value))];
  return {
    '--rail': `linear-gradient(to right, var(--track) ${from}%, var(--accent) ${from}% ${to}%, var(--track) ${to}%)`,
  };
}
