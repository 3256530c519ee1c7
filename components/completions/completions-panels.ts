/** The panels beside the text. */
export const COMPLETIONS_PANELS = ['parameters'] as const;

export type CompletionsPanel = (typeof COMPLETIONS_PANELS)[number];

/** The cookie of their layout. */
export const COMPLETIONS_PANELS_COOKIE = 'completions-panels';
