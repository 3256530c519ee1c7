'use client';

import { useState, useSyncExternalStore } from 'react';
import { Spinner } from '@/components/ui/spinner';
import { useMessages } from '@/components/ui/messages-provider';
import { findModel } from '@/lib/models/find-model';
import { readKept, type Kept } from './kept-text';
import { Tokenizer } from './tokenizer';

const FIRST_MODEL = 'gpt-4o';
const initial: Kept = { text: '', encoding: findModel(FIRST_MODEL).encoding, model: FIRST_MODEL };

const never = () => () => {};

/** What the tab kept is known in the browser only. */
export function TokenizerPage() {
  const { t } = useMessages();
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (inBrowser) return <KeptTokenizer />;
  return (
    <div className="flex h-full flex-col items-center justify-center gap-3">
      <h1 className="sr-only">{t('tokenizer.title')}</h1>
      <Spinner className="size-6 text-accent" label={t('tokenizer.loading')} />
    </div>
  );
}

function KeptTokenizer() {
  const [kept] = useState(() => readKept(initial));
  return <Tokenizer kept={kept} />;
}
