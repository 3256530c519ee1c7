'use client';

import { Eye } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { useMessages } from '@/components/ui/messages-provider';
import { useHighlighted } from './use-highlighted';

const HtmlPreview = lazy(() => import('./html-preview').then((file) => ({ default: file.HtmlPreview })));

/** A block of code with its language, a button to copy it, and for a page of HTML one to look at it. */
export function CodeBlock({ code, language, settled }: { code: string; language: string; settled: boolean }) {
  const { t } = useMessages();
  const [previewing, setPreviewing] = useState(false);
  const name = /^[\w+#.-]{1,30}/.exec(language)?.[0] ?? '';
  const highlighted = useHighlighted(code, name, settled);
  return (
    <div className="my-3 overflow-hidden rounded-card border border-line bg-sunken">
      <div className="flex h-9 items-center gap-1 border-b border-line pr-1 pl-3.5 text-xs text-ink-muted max-md:h-10">
        <span className="mr-auto truncate font-mono">{name || t('chat.markdown.code')}</span>
        {settled && name.toLowerCase() === 'html' && (
          <Button variant="ghost" size="small" icon={Eye} onClick={() => setPreviewing(true)}>
            {t('chat.markdown.preview')}
          </Button>
        )}
        <CopyButton text={code} label={t('chat.markdown.copyCode')} />
      </div>
      <pre
        tabIndex={0}
        className="markdown-code overflow-x-auto px-3.5 py-3 font-mono text-[0.8125rem] leading-relaxed"
      >
        <code>{highlighted ?? code}</code>
      </pre>
      {previewing && (
        <Suspense>
          <HtmlPreview html={code} onClose={() => setPreviewing(false)} />
        </Suspense>
      )}
    </div>
  );
}
