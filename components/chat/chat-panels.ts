/** The panels beside the session. */
export const CHAT_PANELS = ['setup', 'parameters'] as const;

export type ChatPanel = (typeof CHAT_PANELS)[number];

/** The cookie of their layout. */
export const CHAT_PANELS_COOKIE = 'chat-panels';
