'use client';

import { ChevronDown, ChevronUp } from 'lucide-react';
import { Fragment, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { CopyButton } from '@/components/ui/copy-button';
import { IconButton } from '@/components/ui/icon-button';
import { TextField } from '@/components/ui/text-field';
import { useMessages } from '@/components/ui/messages-provider';
import { findHits } from './find-hits';

/** A long technical text that can be searched and copied. */
export function SearchableText({ text, note }: { text: string; note: string }) {
  const { t } = useMessages();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const wanted = useDeferredValue(typed);
  const hits = useMemo(() => findHits(text, wanted), [text, wanted]);
  const current = hits.length === 0 ? 0 : ((chosen % hits.length) + hits.length) % hits.length;
  const area = useRef<HTMLPreElement>(null);

  useEffect(() => {
    area.current?.querySelector('mark[data-current]')?.scrollIntoView({ block: 'center' });
  }, [current, hits]);

  return (
    <div className="flex flex-col gap-2 pt-3">
      <div className="flex flex-wrap items-center gap-1">
        <TextField
          label={t('call.raw.search')}
          hideLabel
          type="search"
          placeholder={t('call.raw.search')}
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setChosen(0);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            setChosen(current + (event.shiftKey ? -1 : 1));
          }}
          className="min-w-40 flex-1"
        />
        <span role="status" className="min-w-20 px-2 text-right text-xs text-ink-muted tabular-nums">
          {wanted === ''
            ? ''
            : hits.length === 0
              ? t('call.raw.noHits')
              : t('call.raw.hits', { current: current + 1, of: hits.length })}
        </span>
        <IconButton
          icon={ChevronUp}
          label={t('call.raw.previous')}
          aria-disabled={hits.length === 0}
          onClick={() => setChosen(current - 1)}
        />
        <IconButton
          icon={ChevronDown}
          label={t('call.raw.next')}
          aria-disabled={hits.length === 0}
          onClick={() => setChosen(current + 1)}
        />
        <CopyButton text={text} label={t('call.raw.copy')} size="medium" />
      </div>
      <p className="truncate font-mono text-xs text-ink-faint">{note}</p>
      <pre
        ref={area}
        tabIndex={0}
        className="max-h-[55dvh] overflow-auto rounded-card border border-line bg-sunken px-4 py-3 font-mono text-xs leading-relaxed wrap-anywhere whitespace-pre-wrap"
      >
        <Marked text={text} hits={hits} length={wanted.length} current={current} />
      </pre>
    </div>
  );
}

function Marked({
  text,
  hits,
  length,
  current,
}: {
  text: string;
  hits: readonly number[];
  length: number;
  current: number;
}) {
  if (hits.length === 0) return text;
  return (
    <>
      {hits.map((start, index) => (
        <Fragment key={start}>
          {text.slice(index === 0 ? 0 : (hits[index - 1] ?? 0) + length, start)}
          <mark
            data-current={index === current ? '' : undefined}
            className="rounded-xs bg-warning-soft text-warning-text data-current:bg-accent data-current:text-on-accent"
          >
            {text.slice(start, start + length)}
          </mark>
        </Fragment>
      ))}
      {text.slice((hits.at(-1) ?? 0) + length)}
    </>
  );
}
