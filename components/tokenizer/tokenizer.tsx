'use client';

import { useDeferredValue, useEffect, useState } from 'react';
import { useMessages } from '@/components/ui/messages-provider';
import { SelectField } from '@/components/ui/select-field';
import { toast } from '@/components/ui/toasts';
import { findModel, modelNames } from '@/lib/models/find-model';
import { EncodingCards } from './encoding-cards';
import { encodings } from './encodings';
import { writeKept, type Kept } from './kept-text';
import { TextPanel } from './text-panel';
import { TokensPanel } from './tokens-panel';
import { useTokenization } from './use-tokenization';
import './tokenizer.css';

const KEEP_AFTER_MS = 400;

/** Text in, tokens out, for each encoding. */
export function Tokenizer({ kept }: { kept: Kept }) {
  const { t } = useMessages();
  const [state, setState] = useState(kept);
  const isKept = useKeeping(state);
  const { text, encoding, model } = state;
  const tokenization = useTokenization(text, encoding);
  // The pieces are drawn when there is time: typing comes first.
  const tokenized = useDeferredValue(tokenization.tokenized);

  const setText = (next: string) => setState((before) => ({ ...before, text: next }));
  /** For a text that comes all at once and takes another's place. */
  const replaceText = (next: string, message: string) => {
    const before = text;
    setText(next);
    if (before === '' || before === next) return;
    toast(message, { action: { label: t('tokenizer.text.undo'), onAction: () => setText(before) } });
  };

  return (
    <div className="tokenizer flex min-h-full flex-col gap-5 px-6 pt-6 pb-6 max-md:gap-4 max-md:px-4 max-md:pt-5">
      <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-72">
          <h1 className="text-xl font-semibold tracking-tight">{t('tokenizer.title')}</h1>
          <p className="mt-1 max-w-2xl text-sm leading-relaxed text-ink-muted">
            {t('tokenizer.description')}
          </p>
        </div>
        <SelectField
          label={t('tokenizer.model.label')}
          hideLabel
          value={model}
          onChange={(name) =>
            setState((before) => ({
              ...before,
              model: name,
              encoding: name === '' ? before.encoding : findModel(name).encoding,
            }))
          }
          options={[{ value: '', label: t('tokenizer.model.none') }, ...modelOptions]}
          className="w-60 max-md:w-full"
        />
      </header>
      <EncodingCards
        value={encoding}
        onChange={(chosen) => setState((before) => ({ ...before, encoding: chosen, model: '' }))}
        text={text}
        tokenization={tokenization}
      />
      <div className="grid min-h-0 flex-1 gap-4 md:grid-cols-2">
        <TextPanel
          text={text}
          onChange={setText}
          onReplace={replaceText}
          measure={tokenization.measure?.value}
          isKept={isKept}
        />
        <TokensPanel
          tokenized={tokenized}
          empty={text === ''}
          encoding={encoding}
          working={tokenization.working}
          failed={tokenization.failed.includes(encoding)}
          onRetry={tokenization.retry}
          onText={replaceText}
        />
      </div>
    </div>
  );
}

const modelOptions = encodings.flatMap((encoding) =>
  modelNames
    .filter((name) => findModel(name).encoding === encoding)
    .map((name) => ({ value: name, label: name, group: encoding })),
);

/** Keeps the state in this tab; false when the browser has no room for it. */
function useKeeping(state: Kept): boolean {
  const [isKept, setIsKept] = useState(true);
  useEffect(() => {
    const keep = () => setIsKept(writeKept(state));
    const timer = setTimeout(keep, KEEP_AFTER_MS);
    addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      removeEventListener('pagehide', keep);
    };
  }, [state]);
  return isKept;
}
