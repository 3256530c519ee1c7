'use client';

import { useMemo } from 'react';
import { SamplingLens } from '@/components/probabilities/sampling-lens';
import { useMessages } from '@/components/ui/messages-provider';
import { recordedLogprobs, type RecordedDistribution } from '@/lib/probabilities/recorded-distribution';

export interface RecordedLensProps {
  distribution: RecordedDistribution;
  onClose: () => void;
}

/** The sampling lens over figures that were recorded elsewhere, and are named as such. Load it lazily. */
export function RecordedLens({ distribution, onClose }: RecordedLensProps) {
  const { locale } = useMessages();
  const entries = useMemo(() => recordedLogprobs(distribution), [distribution]);
  return (
    <SamplingLens
      open
      onClose={onClose}
      entries={entries}
      title={distribution.title[locale]}
      note={distribution.note[locale]}
    />
  );
}
