import { type LucideIcon } from 'lucide-react';
import { type ReactNode } from 'react';

export interface ExampleCardProps {
  title: string;
  description: string;
  /** The text of the example; its beginning is shown. */
  preview: string;
  /** What it sets. */
  facts: readonly string[];
  icon?: LucideIcon;
  badge?: ReactNode;
  onChoose: () => void;
}

const SHOWN = 160;

/** One example to choose. */
export function ExampleCard({
  title,
  description,
  preview,
  facts,
  icon: Icon,
  badge,
  onChoose,
}: ExampleCardProps) {
  return (
    <li className="flex min-w-0">
      <button
        type="button"
        data-card=""
        onClick={onChoose}
        className="flex min-w-0 flex-1 cursor-pointer flex-col gap-1.5 rounded-card border border-line bg-surface p-4 text-left transition-colors hover:border-accent-line hover:bg-accent-soft"
      >
        <span className="flex items-center gap-2 text-sm font-semibold text-ink">
          {Icon && <Icon aria-hidden className="size-4 shrink-0 text-accent-text" />}
          <span className="min-w-0">{title}</span>
        </span>
        {badge && <span className="flex">{badge}</span>}
        <span className="text-[0.8125rem] leading-relaxed text-pretty text-ink-muted">{description}</span>
        <span className="mt-auto flex flex-col gap-1.5 pt-1">
          <span className="line-clamp-2 border-l-2 border-line-control pl-2 font-mono text-xs leading-relaxed text-ink-faint">
            {preview.slice(0, SHOWN)}
          </span>
          {facts.length > 0 && (
            <span className="text-xs leading-relaxed text-ink-muted">{facts.join(' · ')}</span>
          )}
        </span>
      </button>
    </li>
  );
}
