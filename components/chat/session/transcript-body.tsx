'use client';

import { TranscriptEnd } from './transcript-end';
import { TranscriptList } from './transcript-list';

/** The conversation itself and what waits below it. Loaded when there is one. */
export function TranscriptBody() {
  return (
    <>
      <TranscriptList />
      <TranscriptEnd />
    </>
  );
}
