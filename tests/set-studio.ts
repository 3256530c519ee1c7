import { readConfig } from '@/lib/server/read-config';
import type { ServerConfig } from '@/lib/server/server-config';
import { createStudio, type Studio } from '@/lib/server/studio';

/** Makes a studio of its own the one of this process, with the emulator as fast as it goes. */
export function setStudio(config: Partial<ServerConfig> = {}): Studio {
  const defaults = readConfig({}, () => undefined);
  const studio = createStudio({ ...defaults, emulator: { on: true, msPerToken: 0 }, ...config });
  Object.assign(globalThis, { [Symbol.for('rehearsal.studio')]: studio });
  return studio;
}
