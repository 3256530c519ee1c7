'use client';

import { ChartBarDecreasing } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { useMessages } from '@/components/ui/messages-provider';
import { TextField } from '@/components/ui/text-field';
import { exampleText, type CompletionExample } from '@/lib/completions/example';
import type { RecordedDistribution } from '@/lib/probabilities/recorded-distribution';
import { ExampleCard } from './example-card';
import { exampleParameters } from './example-parameters';
import { findExamples } from './find-examples';

export interface ExampleListProps {
  examples: readonly CompletionExample[];
  distributions: readonly RecordedDistribution[];
  onSelect: (example: CompletionExample) => void;
  onOpenDistribution: (distribution: RecordedDistribution) => void;
}

/** The examples with a search; arrow keys, Home and End move among them. */
export function ExampleList({ examples, distributions, onSelect, onOpenDistribution }: ExampleListProps) {
  const { t, locale, formatNumber } = useMessages();
  const [typed, setTyped] = useState('');
  const root = useRef<HTMLDivElement>(null);
  const found = findExamples(examples, typed);
  const recorded = findExamples(distributions, typed);
  const count = found.length + recorded.length;

  useEffect(() => {
    // Where keys are on the screen, they would cover the examples.
    if (matchMedia('(pointer: fine)').matches) root.current?.querySelector('input')?.focus();
  }, []);

  const cards = () => [...(root.current?.querySelectorAll<HTMLElement>('[data-card]') ?? [])];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const all = cards();
    const current = all.findIndex((card) => card === document.activeElement);
    const inSearch = current === -1;
    if (inSearch && event.key === 'Enter') {
      event.preventDefault();
      // What was searched for until one was left is meant.
      if (all.length === 1) all[0]?.click();
      return;
    }
    const next = inSearch ? (event.key === 'ArrowDown' ? 0 : undefined) : neighbour(all, current, event.key);
    if (next === undefined) return;
    event.preventDefault();
    if (next < 0) root.current?.querySelector('input')?.focus();
    else all[next]?.focus();
  };

  return (
    <div ref={root} onKeyDown={onKeyDown} className="flex flex-col gap-5 pt-1">
      <div className="flex flex-wrap items-center gap-3">
        <TextField
          label={t('examples.search')}
          hideLabel
          type="search"
          placeholder={t('examples.search')}
          value={typed}
          onChange={setTyped}
          className="w-full sm:w-80"
        />
        <span role="status" className="text-xs text-ink-muted">
          {typed.trim() === '' ? '' : t('examples.found', { count })}
        </span>
      </div>
      {found.length > 0 && (
        <Cards>
          {found.map((example) => (
            <ExampleCard
              key={example.id}
              title={example.title[locale]}
              description={example.description[locale]}
              preview={exampleText(example, locale)}
              facts={exampleParameters(example, { t, formatNumber })}
              badge={onlyLanguage(example)}
              onChoose={() => onSelect(example)}
            />
          ))}
        </Cards>
      )}
      {recorded.length > 0 && (
        <Group title={t('examples.recorded')}>
          <Cards>
            {recorded.map((distribution) => (
              <ExampleCard
                key={distribution.id}
                icon={ChartBarDecreasing}
                title={distribution.title[locale]}
                description={t('examples.recordedDescription')}
                preview={distribution.prompt}
                facts={[t('examples.recordedTokens', { count: distribution.tokens.length })]}
                badge={<Badge tone="accent">{t('examples.recordedBadge')}</Badge>}
                onChoose={() => onOpenDistribution(distribution)}
              />
            ))}
          </Cards>
        </Group>
      )}
      {count === 0 && <p className="py-8 text-center text-sm text-ink-muted">{t('examples.none')}</p>}
    </div>
  );

  function onlyLanguage({ text }: CompletionExample): ReactNode {
    const languages = (['en', 'ko'] as const).filter((language) => text[language] !== undefined);
    const [only] = languages;
    return languages.length === 1 && only !== undefined && only !== locale ? (
      <Badge>{t(`studio.language.${only}`)}</Badge>
    ) : null;
  }
}

function Cards({ children }: { children: ReactNode }) {
  return <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">{children}</ul>;
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3 border-t border-line pt-4">
      <h3 id={id} className="text-xs font-semibold text-ink-muted">
        {title}
      </h3>
      {children}
    </section>
  );
}

/** The card that an arrow key leads to; -1 leads back to the search. */
function neighbour(cards: readonly HTMLElement[], from: number, key: string): number | undefined {
  if (key === 'Home') return 0;
  if (key === 'End') return cards.length - 1;
  if (key === 'ArrowRight') return Math.min(cards.length - 1, from + 1);
  if (key === 'ArrowLeft') return Math.max(0, from - 1);
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return undefined;
  const here = cards[from]?.getBoundingClientRect();
  if (!here) return undefined;
  const rows = cards
    .map((card, index) => ({ index, box: card.getBoundingClientRect() }))
    .filter(({ box }) => (key === 'ArrowDown' ? box.top > here.top + 1 : box.top < here.top - 1));
  if (rows.length === 0) return key === 'ArrowUp' ? -1 : from;
  const tops = rows.map(({ box }) => box.top);
  const top = key === 'ArrowDown' ? Math.min(...tops) : Math.max(...tops);
  const nearest = rows
    .filter(({ box }) => Math.abs(box.top - top) < 2)
    .sort((a, b) => Math.abs(a.box.left - here.left) - Math.abs(b.box.left - here.left));
  return nearest[0]?.index;
}
