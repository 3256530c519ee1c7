import type { Model } from '@/lib/models/model';
import type { Setup } from './setup';
import { toChatRequest } from './to-chat-request';

/**
 * A short name for everything of a setup that reaches the model: equal for setups that would ask alike. Two answers
 * with different fingerprints were made under different setups. 53-bit FNV-like hash (cyrb53); not for security.
 */
export function setupFingerprint(setup: Setup, model: Model): string {
  return hash(JSON.stringify([toChatRequest(setup, [], model), setup.pastMessages]));
}

function hash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
