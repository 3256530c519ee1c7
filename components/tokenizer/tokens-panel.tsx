'use client';

import { Binary, SquareSplitHorizontal } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { CopyButton } from '@/components/ui/copy-button';
import { EmptyState } from '@/components/ui/empty-state';
import { useMessages } from '@/components/ui/messages-provider';
import { Segmented } from '@/components/ui/segmented';
import { Spinner } from '@/components/ui/spinner';
import type { Encoding } from '@/lib/models/model';
import { DecodeDialog } from './decode-dialog';
import { exampleNames, exampleTexts } from './example-texts';
import { PieceDetails } from './piece-details';
import { TokenList, type PieceView } from './token-list';
import type { Tokenized } from './use-tokenization';

export interface TokensPanelProps {
  tokenized: Tokenized | undefined;
  /** There is no text. */
  empty: boolean;
  encoding: Encoding;
  working: boolean;
  failed: boolean;
  onRetry: () => void;
  onText: (text: string, message: string) => void;
}

/** The pieces of the text, and what the one that is pointed at is made of. */
export function TokensPanel(props: TokensPanelProps) {
  const { tokenized, empty, encoding, working, failed, onRetry, onText } = props;
  const { t, formatNumber } = useMessages();
  const id = useId();
  const [view, setView] = useState<PieceView>('text');
  const [decoding, setDecoding] = useState(false);
  const [shown, setShown] = useState<{ of: Tokenized; piece: number }>();
  const piece = shown && shown.of === tokenized ? shown.piece : undefined;
  const ids = tokenized?.pieces.ids;

  return (
    <section
      aria-labelledby={`${id}-label`}
      aria-busy={working}
      className="tokenizer-panel flex min-w-0 flex-col rounded-card border border-line-control bg-surface"
    >
      <div className="flex min-h-12 shrink-0 flex-wrap items-center gap-x-1 gap-y-1 border-b border-line py-1 pr-1.5 pl-4">
        <h2 id={`${id}-label`} className="mr-auto flex items-center gap-2 text-sm font-semibold">
          {t('tokenizer.tokens.label')}
          {tokenized && !empty && (
            <span className="text-xs font-normal text-ink-muted tabular-nums">
              {formatNumber(tokenized.pieces.ids.length)}
            </span>
          )}
          {working && !failed && !empty && <Spinner className="size-3.5 text-ink-faint" />}
        </h2>
        <Segmented
          label={t('tokenizer.tokens.view')}
          value={view}
          onChange={setView}
          options={[
            { value: 'text', label: t('tokenizer.tokens.viewText') },
            { value: 'ids', label: t('tokenizer.tokens.viewIds') },
          ]}
          className="mr-1"
        />
        <Button
          variant="ghost"
          size="small"
          icon={Binary}
          className="h-9"
          aria-haspopup="dialog"
          onClick={() => setDecoding(true)}
        >
          {t('tokenizer.tokens.decode')}
        </Button>
        {ids && ids.length > 0 && !empty && (
          <CopyButton
            size="medium"
            label={t('tokenizer.tokens.copyIds')}
            text={() => `[${ids.join(', ')}]`}
          />
        )}
      </div>
      <div className="relative flex min-h-0 flex-1 flex-col">
        {failed ? (
          <div role="alert" className="m-auto">
            <EmptyState
              title={t('tokenizer.tokens.failedTitle', { encoding })}
              description={t('tokenizer.tokens.failedDescription')}
              action={<Button onClick={onRetry}>{t('tokenizer.tokens.retry')}</Button>}
            />
          </div>
        ) : empty ? (
          <div className="m-auto">
            <EmptyState
              icon={SquareSplitHorizontal}
              title={t('tokenizer.tokens.emptyTitle')}
              description={
                <>
                  <span className="max-md:hidden">{t('tokenizer.tokens.emptyDescription')}</span>
                  <span className="md:hidden">{t('tokenizer.tokens.emptyDescriptionNarrow')}</span>
                </>
              }
              action={exampleNames.map((name) => (
                <Button key={name} size="small" onClick={() => onText(exampleTexts[name], '')}>
                  {t(`tokenizer.examples.${name}`)}
                </Button>
              ))}
            />
          </div>
        ) : (
          tokenized && (
            <div
              className={classNames(
                'flex min-h-0 flex-1 flex-col transition-opacity delay-150',
                working && 'opacity-60',
              )}
            >
              <TokenList tokenized={tokenized} view={view} onShow={setShown} />
            </div>
          )
        )}
      </div>
      {!empty && !failed && <PieceDetails tokenized={tokenized} piece={piece} />}
      {decoding && (
        <DecodeDialog
          encoding={encoding}
          onClose={() => setDecoding(false)}
          onUse={(text) => {
            setDecoding(false);
            onText(text, t('tokenizer.decode.used'));
          }}
        />
      )}
    </section>
  );
}
