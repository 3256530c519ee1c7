import { processWide } from '@/lib/upstream/process-wide';
import type { Started } from './started.mjs';
import { listener } from './listener';
import { studio } from './studio';

/**
 * Reads the configuration and leaves the listener, or what is wrong, for the server that started Next: Next itself would
 * log the error and go on.
 */
export function start(): void {
  const started = processWide<Started>('started', () => ({}));
  try {
    studio();
    started.listener = listener;
  } catch (error) {
    started.failure = error;
  }
}
