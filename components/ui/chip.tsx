'use client';

import { X } from 'lucide-react';
import { classNames } from './class-names';
import { useMessages } from './messages-provider';
import { tones, type Tone } from './badge';

export interface ChipProps {
  label: string;
  tone?: Tone;
  onRemove?: () => void;
  /** For a text that is code, such as a stop sequence. */
  mono?: boolean;
}

/** A small value that can be taken away. */
export function Chip({ label, tone = 'neutral', onRemove, mono = false }: ChipProps) {
  const { t } = useMessages();
  return (
    <span
      className={classNames(
        'inline-flex h-7 max-w-full items-center rounded-control text-xs ring-1 ring-inset',
        onRemove ? 'pl-2.5' : 'px-2.5',
        mono && 'font-mono',
        tones[tone],
      )}
    >
      <span className="truncate">{label}</span>
      {onRemove && (
        <button
          type="button"
          aria-label={t('ui.remove', { label })}
          onClick={onRemove}
          className="ml-0.5 inline-flex size-7 shrink-0 cursor-pointer items-center justify-center rounded-control hover:text-ink"
        >
          <X aria-hidden className="size-3.5" />
        </button>
      )}
    </span>
  );
}
