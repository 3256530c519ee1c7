'use client';

import { useMessages } from '@/components/ui/messages-provider';
import { focusTextBox } from '../box/open-box';
import { useCompletionParts, useCompletions } from '../store/completion-provider';
import { useLoadExample } from './use-load-example';

const MOST = 3;

/** In an empty box: what to begin with. */
export function EmptyExamples() {
  const { t, locale } = useMessages();
  const { examples } = useCompletionParts();
  const loadExample = useLoadExample();
  const empty = useCompletions(({ text, running, failure }) => text === '' && !running && !failure);
  const offered = examples.filter(({ text }) => text[locale] !== undefined).slice(0, MOST);
  if (!empty || offered.length === 0) return null;
  return (
    <section
      aria-label={t('completions.box.examples')}
      className="pointer-events-none absolute inset-x-4 top-16 flex flex-col gap-3 sm:inset-x-6"
    >
      <p className="text-xs text-ink-faint">{t('completions.box.examples')}</p>
      <div className="flex flex-wrap gap-2">
        {offered.map((example) => (
          <button
            key={example.id}
            type="button"
            onClick={() => {
              loadExample(example);
              focusTextBox();
            }}
            className="pointer-events-auto max-w-full cursor-pointer rounded-card border border-line-control bg-surface px-3.5 py-2 text-left text-sm text-ink-muted transition-colors hover:border-accent-line hover:bg-accent-soft hover:text-ink"
          >
            <span className="block font-medium text-ink">{example.title[locale]}</span>
            <span className="mt-0.5 line-clamp-2 max-w-56 text-xs text-pretty">
              {example.description[locale]}
            </span>
          </button>
        ))}
      </div>
    </section>
  );
}
