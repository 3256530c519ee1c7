/** The panels beside the session. */
export type SidePanel = 'setup' | 'parameters';

/** How the reader arranged the chat page; a cookie, so that the server renders it so. */
export type PanelLayout = Record<SidePanel, { width: number; hidden: boolean }>;

/** How wide a side panel may be, in pixels. */
export const PANEL_WIDTH = { min: 260, default: 320, max: 640 } as const;

export const PANEL_COOKIE = 'chat-panels';
