'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useMessages } from '@/components/ui/messages-provider';
import { createMarkdownLexer } from './lex-markdown';
import { MarkdownBlock } from './markdown-block';
import './markdown.css';

/** Longer texts are shown as they are until someone asks for more. */
const LONG = 100_000;

/** A text that a model wrote, as markdown. While it streams only its tail is read and drawn again. */
export function Markdown({ text, streaming = false }: { text: string; streaming?: boolean }) {
  const { t, formatNumber } = useMessages();
  const [anyway, setAnyway] = useState(false);
  if (text.length > LONG && !anyway) {
    return (
      <div className="flex flex-col items-start gap-3">
        <p className="text-[0.8125rem] text-ink-muted">
          {t('chat.markdown.long', { size: formatNumber(Math.round(text.length / 1000)) })}
        </p>
        <Button size="small" onClick={() => setAnyway(true)}>
          {t('chat.markdown.render')}
        </Button>
        <pre className="max-h-[70dvh] w-full overflow-auto font-mono text-[0.8125rem] whitespace-pre-wrap">
          {text}
        </pre>
      </div>
    );
  }
  return <Blocks text={text} streaming={streaming} />;
}

function Blocks({ text, streaming }: { text: string; streaming: boolean }) {
  const [lex] = useState(createMarkdownLexer);
  const { blocks, definitions } = lex(text);
  const last = blocks.length - 1;
  return (
    <div className="markdown">
      {blocks.map((token, index) => (
        <MarkdownBlock
          key={index}
          token={token}
          settled={!streaming || index < last}
          definitions={definitions}
        />
      ))}
    </div>
  );
}
