'use client';

import { ViewCodeDialog } from '@/components/view-code/view-code-dialog';
import { useDeployment } from '../store/completion-provider';
import { useNextRequest } from './use-next-request';

/** The next request as code to take away. */
export function ViewCode({ onClose }: { onClose: () => void }) {
  return <ViewCodeDialog open request={useNextRequest()} deployment={useDeployment()} onClose={onClose} />;
}
