import * as z from 'zod/mini';
import { PANEL_WIDTH, type PanelLayout, type PanelState } from './panel-layout';

const shown: PanelState = { width: PANEL_WIDTH.default, hidden: false };
const panelSchema = z.object({
  width: z.catch(z.number().check(z.minimum(PANEL_WIDTH.min), z.maximum(PANEL_WIDTH.max)), shown.width),
  hidden: z.catch(z.boolean(), shown.hidden),
});
const layoutSchema = z.record(z.string(), z.catch(panelSchema, shown));

/** Reads a page's cookie; what cannot be read is as it is at first. Never throws. Runs on the server only. */
export function readPanelLayout<Name extends string>(
  cookie: string | undefined,
  names: readonly Name[],
): PanelLayout<Name> {
  let stored: unknown;
  try {
    stored = JSON.parse(cookie ?? '');
  } catch {
    stored = {};
  }
  const parsed = z.safeParse(layoutSchema, stored);
  const layout = parsed.success ? parsed.data : {};
  // Its keys are exactly the names.
  return Object.fromEntries(names.map((name) => [name, layout[name] ?? shown])) as PanelLayout<Name>;
}
