import { defaultDeployments } from '@/lib/emulator/default-deployments';
import { embeddedEmulator } from '@/lib/emulator/embedded-emulator';
import type { EmulatorDeployment } from '@/lib/emulator/emulator-options';
import type { Upstream } from '@/lib/upstream/upstream';

/** The deployments that are there without any configuration. */
export function emulatorDeployments(): readonly EmulatorDeployment[] {
  return defaultDeployments;
}

/** The emulator; its text model and tokenizer are loaded by the first call. */
export function emulatorUpstream(msPerToken: number | undefined): Upstream {
  return embeddedEmulator(msPerToken === undefined ? {} : { msPerToken });
}
