import * as z from 'zod/mini';
import { PANEL_WIDTH, type PanelLayout } from './panel-layout';

const shown = { width: PANEL_WIDTH.default, hidden: false };
const panelSchema = z.object({
  width: z.catch(z.number().check(z.minimum(PANEL_WIDTH.min), z.maximum(PANEL_WIDTH.max)), shown.width),
  hidden: z.catch(z.boolean(), shown.hidden),
});
const layoutSchema = z.object({
  setup: z.catch(panelSchema, shown),
  parameters: z.catch(panelSchema, shown),
});

/** Reads the cookie; what cannot be read is as it is at first. Never throws. Runs on the server only. */
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
