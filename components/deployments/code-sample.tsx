import { CopyButton } from '@/components/ui/copy-button';

/** A few lines to copy. Scrolls sideways, with the keyboard too. */
export function CodeSample({ code, copyLabel, label }: { code: string; copyLabel: string; label: string }) {
  return (
    <div className="relative mt-3 rounded-card bg-sunken ring-1 ring-line ring-inset">
      <pre
        tabIndex={0}
        role="group"
        aria-label={label}
        className="overflow-x-auto rounded-card px-4 py-3.5 pr-14 font-mono text-xs leading-relaxed break-normal whitespace-pre"
      >
        {code}
      </pre>
      <CopyButton text={code} label={copyLabel} className="absolute top-2 right-2 bg-sunken" />
    </div>
  );
}
