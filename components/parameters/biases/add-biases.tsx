'use client';

import { useDeferredValue, useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Button } from '@/components/ui/button';
import { useMessages } from '@/components/ui/messages-provider';
import { NumberBox } from '@/components/ui/number-box';
import { Segmented } from '@/components/ui/segmented';
import { TextField } from '@/components/ui/text-field';
import { announce } from '@/components/ui/toasts';
import type { Encoding } from '@/lib/models/model';
import { fromEscaped } from '@/lib/parameters/escaped-text';
import { visibleBytes } from '@/lib/tokens/visible-text';
import { newTokens, readTokenId, type AddFault, type Biases } from './biases';
import { TokenChip } from './token-chip';
import type { FoundToken, LookupQuestion, TokenLookup } from './token-lookup';

export interface AddBiasesProps {
  value: Biases;
  min: number;
  max: number;
  encoding: Encoding;
  lookup: Pick<TokenLookup, 'find'>;
  onAdd: (added: Biases) => void;
  onClose: () => void;
}

type By = 'text' | 'id';
type Fault = AddFault | 'failed';
const LONGEST_TEXT = 2_000;
const PREVIEWED = 24;

/** Adds the tokens of a text, or the one of an id, and shows beforehand which they are. */
export function AddBiases({ value, min, max, encoding, lookup, onAdd, onClose }: AddBiasesProps) {
  const { t } = useMessages();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [by, setBy] = useState<By>('text');
  const [typed, setTyped] = useState('');
  const [bias, setBias] = useState(min);
  const [fault, setFault] = useState<Fault | null>(null);
  const [adding, setAdding] = useState(false);
  const preview = usePreview(lookup, encoding, questionOf(by, useDeferredValue(typed)));
  useEffect(() => input.current?.focus(), []);

  const add = async () => {
    if (typed === '' || adding) return;
    const question = questionOf(by, typed);
    if (!question) return setFault('not-a-number');
    setAdding(true);
    try {
      const found = newTokens(value, await lookup.find(encoding, question));
      if ('fault' in found) return setFault(found.fault);
      onAdd(Object.fromEntries(found.ids.map((token) => [token, bias])));
      announce(t('parameters.biases.added', { count: found.ids.length }));
      setTyped('');
      setFault(null);
    } catch {
      setFault('failed');
    } finally {
      setAdding(false);
      input.current?.focus();
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      void add();
    }
  };

  return (
    <div
      data-own-undo=""
      role="group"
      aria-label={t('parameters.biases.add')}
      onKeyDown={onKeyDown}
      className="flex flex-col gap-2.5 rounded-control border border-line-control p-2.5"
    >
      <Segmented<By>
        label={t('parameters.biases.by')}
        value={by}
        onChange={(next) => {
          setBy(next);
          setFault(null);
        }}
        options={[
          { value: 'text', label: t('parameters.biases.byText') },
          { value: 'id', label: t('parameters.biases.byId') },
        ]}
        className="self-start"
      />
      <TextField
        ref={input}
        label={t(by === 'text' ? 'parameters.biases.byText' : 'parameters.biases.byId')}
        hideLabel
        mono
        spellCheck={false}
        enterKeyHint="done"
        inputMode={by === 'id' ? 'numeric' : undefined}
        maxLength={LONGEST_TEXT}
        value={typed}
        onChange={(text) => {
          setTyped(text);
          setFault(null);
        }}
        placeholder={t(by === 'text' ? 'parameters.biases.textExample' : 'parameters.biases.idExample')}
        description={t(by === 'text' ? 'parameters.biases.textHint' : 'parameters.biases.idHint')}
        error={fault === null ? undefined : t(`parameters.biases.wrong.${fault}`, { encoding })}
      />
      {preview.length > 0 && (
        <ul aria-label={t('parameters.biases.preview')} className="flex flex-wrap gap-x-3 gap-y-1.5">
          {preview.slice(0, PREVIEWED).map((token) => (
            <li key={token.id} className="flex max-w-full items-baseline gap-1.5">
              <TokenChip piece={token.bytes && visibleBytes(token.bytes)} id={String(token.id)} />
              {token.id in value && (
                <span className="text-xs text-ink-muted">{t('parameters.biases.inTheList')}</span>
              )}
            </li>
          ))}
          {preview.length > PREVIEWED && (
            <li className="text-xs text-ink-muted">
              {t('parameters.biases.more', { count: preview.length - PREVIEWED })}
            </li>
          )}
        </ul>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <label htmlFor={`${id}-bias`} className="text-xs text-ink-muted">
          {t('parameters.biases.bias')}
        </label>
        <NumberBox
          id={`${id}-bias`}
          {...{ min, max }}
          step={1}
          value={bias}
          onChange={(next) => setBias(Math.round(next))}
          className="w-16!"
        />
        <div className="ml-auto flex gap-1">
          <Button variant="ghost" size="small" onClick={onClose}>
            {t('ui.close')}
          </Button>
          <Button size="small" busy={adding} aria-disabled={typed === ''} onClick={() => void add()}>
            {t('parameters.biases.addThem')}
          </Button>
        </div>
      </div>
    </div>
  );
}

function questionOf(by: By, typed: string): LookupQuestion['of'] | null {
  if (by === 'text') return { text: fromEscaped(typed) };
  const id = readTokenId(typed);
  return id === null ? null : { ids: [id] };
}

/** The tokens that a question finds; what was found last stands until then. */
function usePreview(
  lookup: Pick<TokenLookup, 'find'>,
  encoding: Encoding,
  question: LookupQuestion['of'] | null,
): readonly FoundToken[] {
  const [found, setFound] = useState<readonly FoundToken[]>([]);
  const key = JSON.stringify(question);
  useEffect(() => {
    let left = false;
    const asked: LookupQuestion['of'] | null = JSON.parse(key) as LookupQuestion['of'] | null;
    const finding = asked === null ? Promise.resolve([]) : lookup.find(encoding, asked);
    finding
      .then((tokens) => left || setFound(tokens.filter(({ bytes }) => bytes !== null)))
      // Adding says what is wrong.
      .catch(() => left || setFound([]));
    return () => {
      left = true;
    };
  }, [lookup, encoding, key]);
  return found;
}
