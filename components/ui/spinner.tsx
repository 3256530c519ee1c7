import { LoaderCircle } from 'lucide-react';
import { classNames } from './class-names';

/** Turns while something is under way. With a label it speaks for itself, without one its neighbour does. */
export function Spinner({ label, className }: { label?: string; className?: string }) {
  return (
    <span role={label ? 'img' : undefined} aria-label={label} className="inline-flex">
      <LoaderCircle aria-hidden className={classNames('size-4 animate-spin', className)} />
    </span>
  );
}
