import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

export interface SectionProps {
  title: string;
  description: string;
  /** Stands at the end of the title's row. */
  action?: ReactNode;
  children?: ReactNode;
}

export function Section({ title, description, action, children }: SectionProps) {
  return (
    <section className="mt-12">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 max-w-2xl flex-1 basis-72">
          <h2 className="text-base font-semibold">{title}</h2>
          <p className="mt-1 text-sm leading-relaxed text-ink-muted">{description}</p>
        </div>
        {action}
      </div>
      {children}
    </section>
  );
}

/** A section that is folded until somebody wants it. */
export function FoldedSection({ title, description, children }: SectionProps) {
  return (
    <details className="group mt-12 border-t border-line pt-6">
      <summary className="flex cursor-pointer list-none items-center gap-2 rounded-control text-base font-semibold [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 text-ink-faint transition-transform group-open:rotate-90"
        />
        <h2>{title}</h2>
      </summary>
      <p className="mt-2 max-w-2xl text-sm leading-relaxed text-ink-muted">{description}</p>
      {children}
    </details>
  );
}
