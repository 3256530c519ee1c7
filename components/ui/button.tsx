import { type LucideIcon } from 'lucide-react';
import { type ComponentProps } from 'react';
import { classNames } from './class-names';
import { Spinner } from './spinner';

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger';
export type ButtonSize = 'small' | 'medium' | 'large';

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-on-accent shadow-control hover:bg-accent-hover active:bg-accent-active',
  secondary: 'border border-line-control bg-surface text-ink shadow-control hover:bg-hover active:bg-active',
  ghost: 'text-ink-muted hover:bg-hover hover:text-ink active:bg-active',
  danger: 'bg-danger text-on-danger shadow-control hover:bg-danger-hover',
};

const sizes: Record<ButtonSize, string> = {
  small: 'h-7 gap-1.5 px-2.5 text-xs max-md:h-8',
  medium: 'h-9 gap-2 px-3.5 text-sm max-md:h-10',
  large: 'h-11 gap-2 px-5 text-sm',
};

export const buttonBase =
  'inline-flex shrink-0 cursor-pointer items-center justify-center rounded-control font-medium whitespace-nowrap select-none ' +
  'transition-colors duration-120 disabled:cursor-default disabled:opacity-50 aria-disabled:cursor-default aria-disabled:opacity-50';

export interface ButtonProps extends ComponentProps<'button'> {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: LucideIcon;
  /** Shows a spinner and takes no more clicks, without losing the focus. */
  busy?: boolean;
}

export function Button({
  variant = 'secondary',
  size = 'medium',
  icon: Icon,
  busy = false,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={classNames(buttonBase, variants[variant], sizes[size], className)}
    >
      {busy ? <Spinner /> : Icon && <Icon aria-hidden className="size-4 shrink-0" />}
      {children}
    </button>
  );
}
