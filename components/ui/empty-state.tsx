import { type LucideIcon } from 'lucide-react';
import { type ReactNode } from 'react';
import { classNames } from './class-names';

export interface EmptyStateProps {
  icon?: LucideIcon;
  title: string;
  description?: ReactNode;
  /** Buttons or links. */
  action?: ReactNode;
  className?: string;
}

export function EmptyState({ icon: Icon, title, description, action, className }: EmptyStateProps) {
  return (
    <div
      className={classNames(
        'mx-auto flex max-w-md flex-col items-center gap-2 px-6 py-10 text-center',
        className,
      )}
    >
      {Icon && (
        <span className="mb-2 flex size-11 items-center justify-center rounded-card bg-accent-soft text-accent-text">
          <Icon aria-hidden className="size-5" />
        </span>
      )}
      <h2 className="text-base font-semibold text-balance text-ink">{title}</h2>
      {description != null && (
        <div className="text-sm leading-relaxed text-pretty text-ink-muted">{description}</div>
      )}
      {action != null && <div className="mt-3 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
