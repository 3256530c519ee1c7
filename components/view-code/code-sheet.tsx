'use client';

import { Download, WrapText } from 'lucide-react';
import { useMemo } from 'react';
import { useHighlighted } from '@/components/markdown/use-highlighted';
import '@/components/markdown/markdown.css';
import { classNames } from '@/components/ui/class-names';
import { CopyButton } from '@/components/ui/copy-button';
import { IconButton } from '@/components/ui/icon-button';
import { useMessages } from '@/components/ui/messages-provider';
import type { Language } from '@/lib/view-code/language';
import type { CodeInput } from './code-target';
import { saveFile } from './save-file';

export interface CodeSheetProps {
  input: CodeInput;
  language: Language;
  wrap: boolean;
  onWrap: (wrap: boolean) => void;
}

/** Code with its colours, to copy, to save and to read with or without wrapped lines. */
export function CodeSheet({ input, language, wrap, onWrap }: CodeSheetProps) {
  const { t } = useMessages();
  const code = useMemo(() => language.generate(input.request, input.options), [language, input]);
  const fileName = language.fileName(input.request.operation);
  const highlighted = useHighlighted(code, language.highlight, true);
  return (
    <div className="mt-4 overflow-hidden rounded-card border border-line bg-sunken">
      <div className="flex h-10 items-center gap-1 border-b border-line pr-1.5 pl-3.5 text-xs text-ink-muted">
        <span className="mr-auto truncate font-mono">{fileName}</span>
        <IconButton
          label={t('viewCode.wrap')}
          icon={WrapText}
          size="small"
          aria-pressed={wrap}
          onClick={() => onWrap(!wrap)}
        />
        <IconButton
          label={t('viewCode.download', { file: fileName })}
          icon={Download}
          size="small"
          onClick={() => saveFile(fileName, code)}
        />
        <CopyButton text={code} label={t('viewCode.copy')} />
      </div>
      <pre
        tabIndex={0}
        role="group"
        aria-label={t('viewCode.code', { language: language.name })}
        className={classNames(
          'markdown-code overflow-auto px-3.5 py-3 font-mono text-[0.8125rem] leading-relaxed focus-visible:-outline-offset-2 md:max-h-[max(16rem,calc(100dvh-26rem))]',
          wrap ? 'break-words whitespace-pre-wrap' : 'break-normal whitespace-pre',
        )}
      >
        <code>{highlighted ?? code}</code>
      </pre>
    </div>
  );
}
