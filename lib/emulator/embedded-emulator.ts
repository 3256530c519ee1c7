import type { Upstream } from '@/lib/upstream/upstream';
import { createEmulator } from './create-emulator';
import { defaultDeployments } from './default-deployments';
import type { EmulatorOptions } from './emulator-options';
import { systemClock } from './system-clock';

/**
 * The emulator as the studio runs it: every default deployment, the shipped text model (loaded at the first question,
 * which takes about a second), real time and chance. Any option can be replaced.
 */
export function embeddedEmulator(options: Partial<EmulatorOptions> = {}): Upstream {
  return createEmulator({
    deployments: defaultDeployments,
    text: async () => (await import('./text/create-text-generator')).createTextGenerator(),
    clock: systemClock,
    random: Math.random,
    ...options,
  });
}
