import type { ReactNode } from 'react';

/** A line across the transcript that says what happened at this point. */
export function TranscriptMark({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="my-4 flex items-center gap-3 text-xs text-ink-faint" role="note">
      <span className="h-px min-w-4 flex-1 bg-line" />
      <span className="max-w-[75%] text-center text-pretty">{children}</span>
      {action}
      <span className="h-px min-w-4 flex-1 bg-line" />
    </div>
  );
}
