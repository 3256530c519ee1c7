import { type LucideIcon } from 'lucide-react';
import { type ComponentProps } from 'react';
import { buttonBase } from './button';
import { classNames } from './class-names';

const looks = {
  ghost:
    'text-ink-muted hover:bg-hover hover:text-ink active:bg-active aria-pressed:bg-accent-soft aria-pressed:text-accent-text',
  secondary:
    'border border-line-control bg-surface text-ink-muted shadow-control hover:bg-hover hover:text-ink',
  primary: 'bg-accent text-on-accent shadow-control hover:bg-accent-hover active:bg-accent-active',
  danger: 'text-ink-muted hover:bg-danger-soft hover:text-danger-text',
};

const sizes = {
  small: 'size-7 max-md:size-8 [&>svg]:size-3.5',
  medium: 'size-9 max-md:size-10 [&>svg]:size-4',
  large: 'size-10 [&>svg]:size-4.5',
};

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'aria-label'> {
  /** The accessible name, also shown as the tooltip. */
  label: string;
  icon: LucideIcon;
  variant?: keyof typeof looks;
  size?: keyof typeof sizes;
  /** Shown in the tooltip, such as `Mod+Z`. */
  shortcut?: string;
}

export function IconButton({
  label,
  icon: Icon,
  variant = 'ghost',
  size = 'medium',
  shortcut,
  className,
  type = 'button',
  ...rest
}: IconButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-label={label}
      data-tooltip={label}
      data-tooltip-keys={shortcut}
      className={classNames(buttonBase, looks[variant], sizes[size], className)}
    >
      <Icon aria-hidden />
    </button>
  );
}
