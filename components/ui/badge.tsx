import { type LucideIcon } from 'lucide-react';
import { type ReactNode } from 'react';
import { classNames } from './class-names';

export type Tone = 'neutral' | 'accent' | 'success' | 'warning' | 'danger';

export const tones: Record<Tone, string> = {
  neutral: 'bg-sunken text-ink-muted ring-line',
  accent: 'bg-accent-soft text-accent-text ring-accent-line',
  success: 'bg-success-soft text-success-text ring-success-line',
  warning: 'bg-warning-soft text-warning-text ring-warning-line',
  danger: 'bg-danger-soft text-danger-text ring-danger-line',
};

export interface BadgeProps {
  tone?: Tone;
  icon?: LucideIcon;
  /** Explains the badge on hover and focus; the badge can then be reached with the keyboard. */
  tooltip?: string;
  className?: string;
  children: ReactNode;
}

export function Badge({ tone = 'neutral', icon: Icon, tooltip, className, children }: BadgeProps) {
  return (
    <span
      data-tooltip={tooltip}
      tabIndex={tooltip ? 0 : undefined}
      className={classNames(
        'relative inline-flex h-5.5 max-w-full shrink-0 items-center gap-1 rounded-full px-2 text-[0.6875rem] font-medium whitespace-nowrap ring-1 ring-inset',
        tones[tone],
        className,
      )}
    >
      {Icon && <Icon aria-hidden className="size-3" />}
      {children}
      {tooltip && <span className="sr-only">. {tooltip}</span>}
    </span>
  );
}
