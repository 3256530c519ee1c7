/** The colours of what the window's tokens are spent on, as class names. */
export const windowColors = {
  system: 'bg-[var(--tokens-system)]',
  examples: 'bg-[var(--tokens-examples)]',
  past: 'bg-[var(--tokens-past)]',
  draft: 'bg-[var(--tokens-draft)]',
  tools: 'bg-[var(--tokens-tools)]',
  reserved:
    'bg-[repeating-linear-gradient(135deg,var(--tokens-reserved)_0_2px,transparent_2px_5px)] ring-1 ring-inset ring-[var(--tokens-reserved)]',
};

/** What some of the window's tokens are spent on; drawn in the order in which they are sent. */
export type WindowPart = {
  color: keyof typeof windowColors;
  label: string;
  tokens: number;
  /** There is no exact rule for it. */
  estimated?: boolean;
};

/** How much of a model's window the next request takes, in tokens; `reserved` is for the answer. */
export type WindowUse = { total: number; reserved: number; window: number; estimated: boolean };
