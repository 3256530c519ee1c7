/** How the reader arranged one side panel; the width in pixels. */
export type PanelState = { width: number; hidden: boolean };

/** How the reader arranged the side panels of a page; a cookie, so that the server renders it so. */
export type PanelLayout<Name extends string> = Record<Name, PanelState>;

/** How wide a side panel may be, in pixels. */
export const PANEL_WIDTH = { min: 260, default: 320, max: 640 } as const;
