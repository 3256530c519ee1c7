'use client';

import { history, historyKeymap } from '@codemirror/commands';
import { keymap } from '@codemirror/view';
import { CircleAlert, Eraser, FolderOpen } from 'lucide-react';
import { useId, useMemo, useRef, useState } from 'react';
import { TextEditor } from '@/components/editor/text-editor';
import { readFileText } from '@/components/files/read-file-text';
import { useFileDrop } from '@/components/files/use-file-drop';
import { classNames } from '@/components/ui/class-names';
import { IconButton } from '@/components/ui/icon-button';
import { InfoTip } from '@/components/ui/info-tip';
import { useMessages } from '@/components/ui/messages-provider';
import type { TextMeasure } from '@/lib/tokens/measure-text';
import { limitText, TEXT_LIMIT } from './limit-text';

export interface TextPanelProps {
  text: string;
  onChange: (text: string) => void;
  /** For a text that takes the place of all that was there; says so with an undo. */
  onReplace: (text: string, message: string) => void;
  measure: TextMeasure | undefined;
  isKept: boolean;
}

/** The text, how long it is, and what was wrong with one that was refused. */
export function TextPanel({ text, onChange, onReplace, measure, isKept }: TextPanelProps) {
  const { t } = useMessages();
  const id = useId();
  const chooser = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState<string>();
  const extensions = useMemo(
    () => [
      history(),
      keymap.of(historyKeymap),
      limitText((count) => setRefusal(t('tokenizer.text.tooLong', { count, limit: TEXT_LIMIT }))),
    ],
    [t],
  );

  const open = async (file: File) => {
    const content = await readFileText(file);
    if (content.ok && content.text.length <= TEXT_LIMIT) {
      setRefusal(undefined);
      onReplace(content.text, t('tokenizer.text.opened', { name: file.name }));
      return;
    }
    const reasons = { 'too-large': 'tooLarge', 'not-text': 'notText', unreadable: 'unreadable' } as const;
    const reason = content.ok ? 'tooLarge' : reasons[content.reason];
    setRefusal(t(`tokenizer.text.${reason}`, { name: file.name, limit: TEXT_LIMIT }));
  };
  const drop = useFileDrop(open);
  const notice = refusal ?? (isKept ? undefined : t('tokenizer.text.notKept'));

  return (
    <section
      aria-labelledby={`${id}-label`}
      className="tokenizer-panel tokenizer-text relative flex min-w-0 flex-col rounded-card border border-line-control bg-surface"
      {...drop.handlers}
    >
      <div className="flex h-12 shrink-0 items-center gap-1 border-b border-line pr-1.5 pl-4">
        <h2 id={`${id}-label`} className="mr-auto text-sm font-semibold">
          {t('tokenizer.text.label')}
        </h2>
        <IconButton
          label={t('tokenizer.text.open')}
          icon={FolderOpen}
          onClick={() => chooser.current?.click()}
        />
        <IconButton
          label={t('tokenizer.text.clear')}
          icon={Eraser}
          disabled={text === ''}
          onClick={() => onReplace('', t('tokenizer.text.cleared'))}
        />
        <input
          ref={chooser}
          type="file"
          accept="text/*,.md,.json,.jsonl,.csv,.log,.xml,.yaml,.yml"
          hidden
          aria-label={t('tokenizer.text.open')}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = '';
            if (file) void open(file);
          }}
        />
      </div>
      <div className="min-h-0 flex-1 rounded-b-card focus-within:outline-2 focus-within:-outline-offset-1 focus-within:outline-focus">
        <TextEditor
          label={t('tokenizer.text.label')}
          value={text}
          onChange={(next) => {
            setRefusal(undefined);
            onChange(next);
          }}
          placeholder={t('tokenizer.text.placeholder')}
          describedBy={`${id}-notice`}
          invalid={refusal !== undefined}
          extensions={extensions}
          className="h-full text-[0.9375rem] leading-relaxed"
        />
      </div>
      <div
        id={`${id}-notice`}
        role="alert"
        className={classNames(
          'flex gap-2 border-t border-line bg-danger-soft px-4 py-2 text-xs leading-relaxed font-medium text-danger-text',
          notice === undefined && 'hidden',
        )}
      >
        <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
        <span>{notice}</span>
      </div>
      <div
        role="group"
        aria-label={t('tokenizer.text.measure')}
        className="flex min-h-11 shrink-0 flex-wrap items-center gap-x-4 gap-y-0.5 border-t border-line px-4 py-2 text-xs text-ink-muted tabular-nums"
      >
        {measure && (
          <>
            <span>{t('tokenizer.text.characters', { count: measure.characters })}</span>
            <span>{t('tokenizer.text.words', { count: measure.words })}</span>
            <span>{t('tokenizer.text.bytes', { count: measure.bytes })}</span>
          </>
        )}
        <span className="ml-auto">
          <InfoTip label={t('tokenizer.text.measure')}>{t('tokenizer.text.measureTip')}</InfoTip>
        </span>
      </div>
      {drop.over && (
        <div className="pointer-events-none absolute inset-0 flex items-center justify-center rounded-card border-2 border-dashed border-accent bg-surface/90 text-sm font-medium text-accent-text">
          {t('tokenizer.text.drop')}
        </div>
      )}
    </section>
  );
}
