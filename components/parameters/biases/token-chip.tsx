import { classNames } from '@/components/ui/class-names';

/** A token as it can be seen, and its id. */
export function TokenChip({
  piece,
  id,
  className,
}: {
  piece: string | null | undefined;
  id: string;
  className?: string;
}) {
  return (
    <span className={classNames('inline-flex min-w-0 items-baseline gap-1.5', className)}>
      {piece != null && (
        <code className="min-w-0 truncate rounded-xs bg-accent-soft px-1.5 py-0.5 font-mono text-[0.8125rem] text-accent-text">
          {piece}
        </code>
      )}
      <span className="shrink-0 font-mono text-xs text-ink-muted tabular-nums">{id}</span>
    </span>
  );
}
