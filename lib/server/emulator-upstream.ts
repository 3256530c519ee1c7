import { defaultDeployments } from '@/lib/emulator/default-deployments';
import { embeddedEmulator, shippedText } from '@/lib/emulator/embedded-emulator';
import type { EmulatorDeployment } from '@/lib/emulator/emulator-options';
import type { TextGenerator } from '@/lib/emulator/text/text-generator';
import type { Upstream } from '@/lib/upstream/upstream';

/** The deployments that are there without any configuration. */
export function emulatorDeployments(): readonly EmulatorDeployment[] {
  return defaultDeployments;
}

/** The emulator, and a way to load its text model before the first call has to wait for it. */
export type EmulatorUpstream = { upstream: Upstream; warmUp: () => void };

/** Long enough for a browser to fetch the scripts of a page that it has just got: loading keeps the process busy. */
const warmUpDelayMs = 1_000;

/** The emulator; its text model and tokenizer are loaded by `warmUp` or by the first call, whichever comes first. */
export function emulatorUpstream(msPerToken: number | undefined): EmulatorUpstream {
  let text: Promise<TextGenerator> | undefined;
  let timer: NodeJS.Timeout | undefined;
  const load = () =>
    (text ??= shippedText().catch((error: unknown) => {
      text = undefined;
      throw error;
    }));
  return {
    upstream: embeddedEmulator({ text: load, ...(msPerToken !== undefined && { msPerToken }) }),
    warmUp() {
      // A load that fails here fails again in the first call, which shows it.
      timer ??= setTimeout(() => void load().catch(() => undefined), warmUpDelayMs).unref();
    },
  };
}
