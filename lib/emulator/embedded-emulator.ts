import type { Upstream } from '@/lib/upstream/upstream';
import { createEmulator } from './create-emulator';
import { defaultDeployments } from './default-deployments';
import type { EmulatorOptions } from './emulator-options';
import { systemClock } from './system-clock';
import type { TextGenerator } from './text/text-generator';

/**
 * The emulator as the studio runs it: every default deployment, the shipped text model (loaded at the first question,
 * which takes about a second), real time and chance. Any option can be replaced.
 */
export function embeddedEmulator(options: Partial<EmulatorOptions> = {}): Upstream {
  return createEmulator({
    deployments: defaultDeployments,
    text: shippedText,
    clock: systemClock,
    random: Math.random,
    ...options,
  });
}

/** The text model that the emulator ships with; making it takes about a second of the processor and 60 MB. */
export async function shippedText(): Promise<TextGenerator> {
  return (await import('./text/create-text-generator')).createTextGenerator();
}
