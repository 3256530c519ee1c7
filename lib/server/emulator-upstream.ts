import { createEmulator } from '@/lib/emulator/create-emulator';
import { defaultDeployments } from '@/lib/emulator/default-deployments';
import type { EmulatorDeployment } from '@/lib/emulator/emulator-options';
import { systemClock } from '@/lib/emulator/system-clock';
import type { Upstream } from '@/lib/upstream/upstream';

/** The deployments that are there without any configuration. */
export function emulatorDeployments(): readonly EmulatorDeployment[] {
  return defaultDeployments;
}

/** The emulator; its text model and tokenizer are loaded by the first call. */
export function emulatorUpstream(msPerToken: number | undefined): Upstream {
  return createEmulator({
    deployments: defaultDeployments,
    text: async () => (await import('@/lib/emulator/text/create-text-generator')).createTextGenerator(),
    clock: systemClock,
    random: Math.random,
    ...(msPerToken !== undefined && { msPerToken }),
  });
}
