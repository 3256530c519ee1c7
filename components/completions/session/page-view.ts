import { createStore } from 'zustand/vanilla';
import type { RecordedDistribution } from '@/lib/probabilities/recorded-distribution';

/** How the text is shown; a matter of this page, not of the session. */
export const pageView = createStore<{
  show: 'text' | 'tokens';
  rawJson: boolean;
  viewCode: boolean;
  /** A recorded distribution that is looked at. */
  distribution: RecordedDistribution | null;
}>(() => ({
  show: 'text',
  rawJson: false,
  viewCode: false,
  distribution: null,
}));
