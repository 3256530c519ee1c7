'use client';

import { TriangleAlert } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { useMessages } from '@/components/ui/messages-provider';

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const { t } = useMessages();
  return (
    <main role="alert" className="flex h-full items-center">
      <EmptyState
        icon={TriangleAlert}
        title={t('studio.failure.title')}
        description={
          <>
            <p>{t('studio.failure.description')}</p>
            {error.digest && (
              <p className="mt-2 font-mono text-xs">
                {t('studio.failure.reference', { digest: error.digest })}
              </p>
            )}
          </>
        }
        action={
          <Button variant="primary" onClick={reset}>
            {t('ui.retry')}
          </Button>
        }
      />
    </main>
  );
}
