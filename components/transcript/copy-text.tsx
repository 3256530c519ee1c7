'use client';

import { CopyButton } from '@/components/ui/copy-button';

/** A short technical text that is often needed elsewhere, such as a request id. */
export function CopyText({ text, label }: { text: string; label: string }) {
  return (
    <span className="inline-flex max-w-full items-center">
      <code className="truncate font-mono text-[0.6875rem]">{text}</code>
      <CopyButton text={text} label={label} className="-my-1.5" />
    </span>
  );
}
