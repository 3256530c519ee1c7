'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Dialog } from '@/components/ui/dialog';
import { useMessages } from '@/components/ui/messages-provider';
import { TextArea } from '@/components/ui/text-area';
import type { Encoding } from '@/lib/models/model';
import { TEXT_LIMIT } from './limit-text';
import { createTokenizerClient, type TokenizerClient } from './tokenizer-client';
import type { Decoded } from './worker-messages';

export interface DecodeDialogProps {
  encoding: Encoding;
  onClose: () => void;
  /** Takes the decoded text for the page's own. */
  onUse: (text: string) => void;
}

const PAUSE_MS = 120;
/** Characters of the decoded text that are shown; all of it can be used. */
const SHOWN_CHARACTERS = 20_000;

/** Ids to text. What is no id is named with its place. */
export function DecodeDialog({ encoding, onClose, onUse }: DecodeDialogProps) {
  const { t } = useMessages();
  const id = useId();
  const [written, setWritten] = useState('');
  /** The last answer, and what it answers: more may have been written since. */
  const [answer, setAnswer] = useState<{ of: string; decoded: Decoded }>();
  const [failed, setFailed] = useState(false);
  const client = useRef<TokenizerClient>(null);
  const asked = useRef({ id: 0, written });

  useEffect(() => {
    const created = createTokenizerClient((reply) => {
      if (reply.id !== asked.current.id) return;
      setFailed(reply.kind === 'failed');
      if (reply.kind === 'decoded') setAnswer({ of: asked.current.written, decoded: reply.decoded });
    });
    client.current = created;
    return () => created.close();
  }, []);

  const tooLong = written.length > TEXT_LIMIT;
  useEffect(() => {
    if (tooLong) return;
    const timer = setTimeout(() => {
      asked.current = { id: client.current?.ask({ kind: 'decode', encoding, written }) ?? 0, written };
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [encoding, written, tooLong]);

  const decoded = answer?.decoded;
  const working = !tooLong && !failed && (answer?.of ?? '') !== written;
  const problems = decoded?.problems ?? [];
  const usable = decoded && problems.length === 0 && decoded.tokens > 0 && !tooLong ? decoded : undefined;
  const error = tooLong ? (
    t('tokenizer.decode.tooLong', { limit: TEXT_LIMIT })
  ) : failed ? (
    t('tokenizer.tokens.failedTitle', { encoding })
  ) : problems.length > 0 && decoded ? (
    <span className="flex flex-col gap-0.5">
      {problems.slice(0, 4).map((problem) => (
        <span key={problem.entry}>
          {t('tokenizer.decode.problem', { ...problem, text: shortened(problem.text), encoding })}
        </span>
      ))}
      {decoded.problemCount > 4 && (
        <span>{t('tokenizer.decode.more', { count: decoded.problemCount - 4 })}</span>
      )}
      <span>{t('tokenizer.decode.range', { encoding, size: decoded.size })}</span>
    </span>
  ) : undefined;

  return (
    <Dialog
      open
      onClose={onClose}
      title={t('tokenizer.decode.title')}
      description={t('tokenizer.decode.description', { encoding })}
      footer={
        <>
          <Button onClick={onClose}>{t('tokenizer.decode.close')}</Button>
          <Button
            variant="primary"
            disabled={!usable || working || usable.text.length > TEXT_LIMIT}
            onClick={() => usable && onUse(usable.text)}
          >
            {t('tokenizer.decode.use')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        <TextArea
          label={t('tokenizer.decode.ids')}
          value={written}
          onChange={setWritten}
          placeholder={t('tokenizer.decode.placeholder')}
          error={error}
          mono
          rows={4}
          maxHeight="12rem"
          spellCheck={false}
          inputMode="numeric"
        />
        <div className="flex flex-col gap-1.5">
          <div className="flex items-baseline justify-between gap-4">
            <h3 id={`${id}-text`} className="text-[0.8125rem] font-medium">
              {t('tokenizer.decode.text')}
            </h3>
            {usable && (
              <span className="text-xs text-ink-muted tabular-nums">
                {t('tokenizer.tokens.count', { count: usable.tokens })}
              </span>
            )}
          </div>
          <div
            role="region"
            aria-labelledby={`${id}-text`}
            aria-busy={working}
            tabIndex={0}
            className={classNames(
              'max-h-60 min-h-24 overflow-y-auto rounded-control border border-line bg-sunken px-3 py-2 text-sm leading-relaxed whitespace-pre-wrap transition-opacity delay-150',
              working && 'opacity-60',
            )}
          >
            {usable ? (
              usable.text.slice(0, SHOWN_CHARACTERS)
            ) : (
              <span className="text-ink-faint">{t('tokenizer.decode.empty')}</span>
            )}
          </div>
          {usable?.text.includes('\ufffd') && (
            <p className="text-xs leading-relaxed text-ink-muted">{t('tokenizer.decode.broken')}</p>
          )}
        </div>
      </div>
    </Dialog>
  );
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
