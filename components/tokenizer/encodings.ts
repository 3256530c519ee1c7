import type { Encoding } from '@/lib/models/model';

/** The encodings, the newest first. */
export const encodings: readonly Encoding[] = ['o200k_base', 'cl100k_base', 'p50k_base', 'r50k_base'];
