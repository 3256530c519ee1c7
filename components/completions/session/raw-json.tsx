'use client';

import { RawJsonDialog } from '@/components/call/raw-json-dialog';
import { withStreaming } from '@/lib/wire/with-streaming';
import { useController } from '../store/completion-provider';
import { useNextRequest } from './use-next-request';

/** The next request and the last response, as they travel. */
export function RawJson({ onClose }: { onClose: () => void }) {
  const { exchange } = useController();
  return (
    <RawJsonDialog request={withStreaming(useNextRequest(), true)} exchange={exchange} onClose={onClose} />
  );
}
