import * as z from 'zod/mini';

/** The panels beside the session. */
export type SidePanel = 'setup' | 'parameters';

/** How wide a side panel may be, in pixels. */
export const PANEL_WIDTH = { min: 260, default: 320, max: 640 } as const;

const panelSchema = z.object({
  width: z.catch(
    z.number().check(z.minimum(PANEL_WIDTH.min), z.maximum(PANEL_WIDTH.max)),
    PANEL_WIDTH.default,
  ),
  hidden: z.catch(z.boolean(), false),
});
const shown = { width: PANEL_WIDTH.default, hidden: false };
const layoutSchema = z.object({
  setup: z.catch(panelSchema, shown),
  parameters: z.catch(panelSchema, shown),
});

/** How the reader arranged the chat page; a cookie, so that the server renders it so. */
export type PanelLayout = z.infer<typeof layoutSchema>;

export const PANEL_COOKIE = 'chat-panels';

/** Reads the cookie; what cannot be read is as it is at first. Never throws. */
export function readPanelLayout(cookie: string | undefined): PanelLayout {
  let stored: unknown;
  try {
    stored = JSON.parse(cookie ?? '');
  } catch {
    stored = {};
  }
  const parsed = z.safeParse(layoutSchema, stored);
  return parsed.success ? parsed.data : { setup: shown, parameters: shown };
}
