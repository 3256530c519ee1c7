'use client';

import { Dialog } from '@/components/ui/dialog';
import { useMessages } from '@/components/ui/messages-provider';
import type { Deployment } from '@/lib/models/deployment';
import type { WireRequest } from '@/lib/wire/wire-request';
import { ViewCodePanel } from './view-code-panel';

export interface ViewCodeDialogProps {
  request: WireRequest;
  deployment: Deployment | undefined;
  open: boolean;
  onClose: () => void;
}

/** The next request as code in several languages, to copy or take home as a file. */
export function ViewCodeDialog({ request, deployment, open, onClose }: ViewCodeDialogProps) {
  const { t } = useMessages();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      size="large"
      title={t('viewCode.title')}
      description={t('viewCode.description')}
    >
      {open && <ViewCodePanel request={request} deployment={deployment} />}
    </Dialog>
  );
}
